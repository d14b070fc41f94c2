import type { Finding } from "../model/finding.ts";
import type { Post } from "../model/post.ts";
import type { Problem } from "../model/problem.ts";
import type { PostEdits, Suggestion } from "../model/suggestion.ts";
import type { World } from "../model/world.ts";
import { type Gathered, parted } from "./gather.ts";
import type { DraftFile, Rooms } from "./rooms.ts";
import type { Settled } from "./settled.ts";
import { tell } from "./tell.ts";

/** Every round lowers what is left of each post it changes; more rounds than this no post has needed. */
const mostRounds = 40;

export interface FixChoice {
  /** Whether the files are written, or the changes only shown. */
  readonly write: boolean;
  /** Findings that a baseline accepts are left alone. */
  accepts(finding: Finding): boolean;
}

interface Means extends FixChoice {
  readonly checker: Settled;
  readonly world: World;
  readonly rooms: Rooms;
}

/** What is left after fixing, and what was done as a diff. */
export interface Fixed {
  readonly gathered: Gathered;
  readonly diff: string;
}

/** Applies suggestions to the drafts in which something was found, one a post at a time, each file written once. What is not done is told in one line. */
export async function fixDrafts(gathered: Gathered, means: Means): Promise<Fixed> {
  let { findings, muted } = gathered;
  let diff = "";
  for (const [path, reader] of draftsOf(gathered.findings, means)) {
    const mended = await mend(path, reader, means);
    if (mended === undefined) continue;
    diff += mended.diff;
    const fresh = parted(mended.findings);
    findings = [...findings.filter(({ place }) => place.path !== path), ...fresh.findings];
    muted = [...muted.filter(({ finding }) => finding.place.path !== path), ...fresh.muted];
  }
  return { gathered: { read: gathered.read, findings: diff === "" ? findings : means.checker.settle(findings), muted }, diff };
}

/** The files with findings that may be mended, and the format of each. What lies in an archive is named once by the archive. */
function draftsOf(findings: readonly Finding[], { accepts }: FixChoice): ReadonlyMap<string, string> {
  const drafts = new Map<string, string>();
  for (const finding of findings) {
    if (!isOurs(finding) || accepts(finding)) continue;
    const { path } = finding.place;
    const inside = path.indexOf("!");
    drafts.set(inside < 0 ? path : path.slice(0, inside), inside < 0 ? finding.post.platform : "archive");
  }
  return drafts;
}

/** What is information only, such as a story with consent on record, is no reason to change a text. */
const isOurs = ({ severity, concern, muted }: Finding): boolean => severity !== "info" && concern !== "mute" && muted === undefined;

async function mend(path: string, reader: string, means: Means) {
  const { checker, world, rooms } = means;
  const refuse = (problems: readonly Problem[]): undefined => void tell(problems, world, rooms);
  const opened = await rooms.openDraft(path, reader, world);
  if ("problems" in opened) return refuse(opened.problems);
  const draft = await changed(opened.value, path, means);
  if (draft === opened.value) return undefined;
  const problem = means.write ? await draft.save() : undefined;
  if (problem !== undefined) return refuse([problem]);
  const findings: Finding[] = [];
  for (const post of draft.posts) findings.push(...(await checker.check(post)));
  return { findings, diff: await draft.diff(world.outIsTerminal && !means.write) };
}

/** The draft after as many rounds as help. */
async function changed(first: DraftFile, path: string, means: Means): Promise<DraftFile> {
  const done = new Set<string>();
  let draft = first;
  for (let round = 0; round < mostRounds; round++) {
    const edits: PostEdits[] = [];
    for (const post of draft.posts) {
      if (done.has(keyOf(post))) continue;
      const suggestion = await pick(post, path, means);
      if (suggestion === undefined) done.add(keyOf(post));
      else edits.push({ post, edits: suggestion.edits });
    }
    if (edits.length === 0) return draft;
    draft = await madeWith(draft, edits, (post, problems) => {
      done.add(keyOf(post));
      tell(problems, means.world, means.rooms);
    });
  }
  return draft;
}

/** The draft with all edits that can be made; of the others `refuse` is told. */
async function madeWith(
  draft: DraftFile,
  edits: readonly PostEdits[],
  refuse: (post: Post, problems: readonly Problem[]) => void,
): Promise<DraftFile> {
  const made = await draft.with(edits);
  if ("value" in made) return made.value;
  const sound: PostEdits[] = [];
  for (const one of edits) {
    const alone = edits.length === 1 ? made : await draft.with([one]);
    if ("value" in alone) sound.push(one);
    else refuse(one.post, alone.problems);
  }
  const rest = sound.length === 0 ? undefined : await draft.with(sound);
  if (rest !== undefined && "value" in rest) return rest.value;
  for (const { post } of sound) refuse(post, made.problems);
  return draft;
}

const keyOf = ({ id, text }: Post): string => `${id}\0${text}`;

/** The best change for the gravest finding of a post that has one. What only the author can say is left to the author, and told. */
async function pick(post: Post, path: string, { checker, accepts, world, rooms }: Means): Promise<Suggestion | undefined> {
  const found = (await checker.check(post)).filter((finding) => isOurs(finding) && !accepts(finding));
  const helped = found.some(({ suggestions }) => suggestions !== undefined) ? found : await checker.suggest(post, found);
  const severe = [...helped].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1));
  const all = severe.flatMap(({ suggestions }) => suggestions ?? []);
  const best = all.find(({ claims }) => claims !== true);
  if (best !== undefined || all.length === 0) return best;
  const message = "Not changed: what is missing only the author can say, expected it to be added by hand";
  tell([{ code: "incomplete", message, path, line: severe[0]?.place.line, hint: "see --suggest" }], world, rooms);
  return undefined;
}
