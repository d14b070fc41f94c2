import { resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { World } from "../model/world.ts";
import { openSink } from "./open-sink.ts";
import type { Outcome, Rooms } from "./rooms.ts";
import type { Sink } from "./sink.ts";

/** One report of a run: in which format, and where to. */
export interface Output {
  readonly format: string;
  /** Undefined for standard output. */
  readonly file: string | undefined;
  readonly sink: Sink;
}

/**
 * What `--output` asks for: `FILE` in the format of `--format`, or `FORMAT=FILE`, a file of `-` being standard output. Without any the
 * report goes to standard output. All are opened before the work begins; nothing is opened when one is wrong.
 */
export async function openOutputs(
  asked: readonly string[],
  format: string,
  formats: Rooms["formats"],
  world: World,
): Promise<Outcome<readonly Output[]>> {
  const problems: Problem[] = [];
  const plans: Plan[] = [];
  for (const one of asked.length === 0 ? ["-"] : asked) {
    const plan = planOf(one, format, formats);
    if (plan === undefined) problems.push(await unknownFormat(one, formats));
    else plans.push(plan);
  }
  problems.push(...doubles(plans, world.cwd));
  if (problems.length > 0) return { problems };
  const opened: Output[] = [];
  for (const plan of plans) {
    const sink = await openSink(plan.file, world);
    if ("problems" in sink) {
      await Promise.all(opened.map((output) => output.sink.abandon()));
      return sink;
    }
    opened.push({ ...plan, sink: sink.value });
  }
  return { value: opened };
}

type Plan = Omit<Output, "sink">;

const place = (file: string): string | undefined => (file === "-" ? undefined : file);

/** Undefined where it begins with a word and `=`, but the word is no format. */
function planOf(asked: string, format: string, formats: Rooms["formats"]): Plan | undefined {
  const equals = asked.indexOf("=");
  const before = asked.slice(0, Math.max(0, equals));
  if (!isName(before)) return { format, file: place(asked) };
  return formats.some(({ name }) => name === before) ? { format: before, file: place(asked.slice(equals + 1)) } : undefined;
}

async function unknownFormat(asked: string, formats: Rooms["formats"]): Promise<Problem> {
  const { nearest } = await import("./nearest.ts");
  const names = formats.map(({ name }) => name);
  const format = asked.slice(0, asked.indexOf("="));
  const [close] = nearest(format, names);
  const message = `Unexpected format "${format}" in --output, expected one of ${names.join(", ")}`;
  const hint = `${close === undefined ? "" : `did you mean ${close}? `}for a file of that name write ./${asked}`;
  return { code: "usage", message, hint };
}

/** Whether something may be meant as the name of a format: small letters only. */
const isName = (text: string): boolean => text !== "" && Array.from(text).every((sign) => sign >= "a" && sign <= "z");

/** Two reports in one place would destroy each other. */
function doubles(plans: readonly Plan[], cwd: string): readonly Problem[] {
  const places = plans.map(({ file }) => (file === undefined ? "standard output" : resolve(cwd, file)));
  const twice = plans.find((_, at) => places.indexOf(places[at] ?? "") < at);
  if (twice === undefined) return [];
  const message = `Unexpected second report for ${twice.file ?? "standard output"}, expected each --output to go somewhere else`;
  return [{ code: "usage", message }];
}
