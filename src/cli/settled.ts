import { resolve } from "node:path";
import { authorOf } from "../model/authorship.ts";
import { certainties } from "../model/certainty.ts";
import type { Connection } from "../model/connection.ts";
import type { Finding } from "../model/finding.ts";
import type { TreeName } from "../model/intake.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { Report } from "../model/report.ts";
import type { Settings } from "../model/settings.ts";
import type { World } from "../model/world.ts";
import { checkerOf } from "./choice.ts";
import type { CheckRequest } from "./request.ts";
import type { Checker, Configuration, Outcome, Rooms } from "./rooms.ts";
import { levelOf, wrongRules } from "./rule-levels.ts";

/** What the command line says of the judging; it beats what configurations say. */
type Asked = Pick<
  CheckRequest,
  "jurisdictions" | "concerns" | "rules" | "asOf" | "learned" | "cache" | "minCertainty" | "history" | "suggest"
>;

/** A file made ready: no checker where its settings are wrong. */
interface Ready {
  readonly settings: Settings;
  readonly checker: Checker | undefined;
}

/**
 * Judges each post by the settings of its file. Files under other rulesets get a checker of their own, opened when the first of them comes.
 */
export class Settled {
  /** Wrong settings of files met so far: the run may not pass them by. */
  readonly problems: Problem[] = [];
  readonly #asked: Asked;
  readonly #configuration: Configuration;
  readonly #world: World;
  readonly #rooms: Rooms;
  readonly #checkers = new Map<string, Promise<Outcome<Checker>>>();
  readonly #opened: Checker[] = [];
  readonly #ready = new Map<string, Ready>();
  readonly #isAccepted: ((finding: Finding) => boolean) | undefined;

  /** `isAccepted` says what a baseline accepts: such posts are judged again without it. */
  constructor(asked: Asked, configuration: Configuration, world: World, rooms: Rooms, isAccepted?: (finding: Finding) => boolean) {
    this.#asked = asked;
    this.#configuration = configuration;
    this.#world = world;
    this.#rooms = rooms;
    this.#isAccepted = isAccepted;
  }

  /** Opens what the files of the working directory need, so that what is wrong is told before anything is read. */
  async open(): Promise<readonly Problem[]> {
    await this.#prepare("scrubin");
    return this.wrong;
  }

  /** Those of all rulesets in use so far. */
  get rulesets(): Report["rulesets"] {
    return [...new Map(this.#opened.flatMap(({ rulesets }) => rulesets).map((ruleset) => [ruleset.id, ruleset])).values()];
  }

  /** The findings of a post; a promise when its file is the first of its sort. */
  check(post: Post, tree?: TreeName): readonly Finding[] | Promise<readonly Finding[]> {
    const disk = diskOf(post.path);
    const ready = this.#ready.get(disk);
    const found =
      ready === undefined ? this.#prepare(disk).then((made) => this.#judged(post, made, tree)) : this.#judged(post, ready, tree);
    return this.#asked.suggest === true ? Promise.resolve(found).then((kept) => this.suggest(post, kept)) : found;
  }

  /** Findings that `check` gave, with the mechanical changes that help. */
  async suggest(post: Post, findings: readonly Finding[]): Promise<readonly Finding[]> {
    const { settings, checker } = await this.#prepared(diskOf(post.path));
    return findings.length === 0 || checker === undefined ? findings : checker.suggest(asPublished(post, settings), findings);
  }

  /** What shows only across the posts of an author, by the settings of the file in which it stands. */
  recall(): readonly Finding[] {
    if (this.#asked.history === false) return [];
    return this.#opened
      .flatMap((checker) => checker.recall())
      .flatMap((finding) => {
        const ready = this.#ready.get(diskOf(finding.place.path));
        return ready === undefined ? [finding] : this.#setBy(finding, ready.settings);
      });
  }

  /** Whose a post is, as far as posts may be linked: its file may say so in its settings. */
  async authorOf(post: Post, tree: TreeName | undefined): Promise<string | undefined> {
    const disk = diskOf(post.path);
    const { settings } = this.#ready.get(disk) ?? (await this.#prepare(disk));
    return authorOf(asPublished(post, settings), tree);
  }

  /** Whether a connection stands on the list of patients, by the rules of the working directory. */
  meet(connection: Connection): readonly Finding[] {
    const found = this.#opened[0]?.meet?.(connection) ?? [];
    const ready = this.#ready.get("scrubin");
    return ready === undefined ? found : this.#kept(found, ready.settings);
  }

  settle(findings: readonly Finding[]): readonly Finding[] {
    return this.#opened[0]?.settle(findings) ?? findings;
  }

  /** Configurations are met as files are: those wrong so far. */
  get wrong(): readonly Problem[] {
    return [...this.#configuration.problems, ...this.problems];
  }

  async #prepared(path: string): Promise<Ready> {
    return this.#ready.get(path) ?? this.#prepare(path);
  }

  async #prepare(path: string): Promise<Ready> {
    const settings = await this.#configuration.of(resolve(this.#world.cwd, path));
    const opened = await this.#checkerFor(settings);
    const ready = { settings, checker: "value" in opened ? opened.value : undefined };
    this.#ready.set(path, ready);
    return ready;
  }

  #judged(given: Post, { settings, checker }: Ready, tree: TreeName | undefined): readonly Finding[] | Promise<readonly Finding[]> {
    const post = asPublished(given, settings);
    const author = this.#asked.history === false ? undefined : authorOf(post, tree);
    const found = checker?.check(post, this.#isAccepted, author) ?? [];
    return found instanceof Promise ? found.then((late) => this.#kept(late, settings)) : this.#kept(found, settings);
  }

  #checkerFor(settings: Settings): Promise<Outcome<Checker>> {
    const jurisdictions = this.#asked.jurisdictions ?? settings.jurisdictions;
    const key = `${jurisdictions?.join() ?? ""}\n${[...settings.rules.keys()].join()}`;
    const known = this.#checkers.get(key) ?? this.#open(jurisdictions, settings);
    this.#checkers.set(key, known);
    return known;
  }

  async #open(jurisdictions: readonly string[] | undefined, settings: Settings): Promise<Outcome<Checker>> {
    const choice = { ...this.#asked, jurisdictions, concerns: this.#asked.concerns };
    const opened = await checkerOf(choice, this.#world, this.#rooms);
    const wrong =
      settings.rules.size === 0 ? [] : await wrongRules([...settings.rules.keys()], this.#asked.rules, this.#world, this.#rooms);
    const problems = [...("problems" in opened ? opened.problems : []), ...wrong];
    if ("value" in opened) this.#opened.push(opened.value);
    if (problems.length === 0) return opened;
    this.problems.push(...problems);
    return { problems };
  }

  #kept(found: readonly Finding[], settings: Settings): readonly Finding[] {
    return found.length === 0 ? found : found.flatMap((finding) => this.#setBy(finding, settings));
  }

  /** Nothing where it is not wanted; else with its severity as set. */
  #setBy(finding: Finding, settings: Settings): readonly Finding[] {
    const concerns = this.#asked.concerns ?? settings.concerns;
    if (concerns !== undefined && !concerns.includes(finding.concern)) return [];
    const least = this.#asked.minCertainty ?? settings.minCertainty ?? "low";
    if (certainties.indexOf(finding.certainty) > certainties.indexOf(least)) return [];
    const level = levelOf(finding.rule, settings.rules);
    if (level === "off") return [];
    // A finding that was lowered, or not bound on its day, is not raised again.
    return [level === undefined || (finding.severity === "info" && level !== "info") ? finding : { ...finding, severity: level }];
  }
}

/** What stands inside an archive has the settings of the archive. */
function diskOf(path: string): string {
  const inside = path.indexOf("!");
  return inside < 0 ? path : path.slice(0, inside);
}

/** A draft that does not say itself what it is to become, for whom and by whom. */
function asPublished(post: Post, { kind, audience, author }: Settings): Post {
  if (kind === undefined && audience === undefined && author === undefined) return post;
  return {
    ...post,
    kind: post.kind === "draft" ? (kind ?? post.kind) : post.kind,
    audience: post.audience === "draft" ? (audience ?? post.audience) : post.audience,
    author: author === undefined ? post.author : { ...author, ...post.author },
  };
}
