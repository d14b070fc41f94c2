import { extname, resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { World } from "../model/world.ts";
import { openSink } from "./open-sink.ts";
import type { AuditForm, Outcome } from "./rooms.ts";
import type { Sink } from "./sink.ts";

/** A report of an audit: in which form, and where to. */
export interface AuditOutput {
  readonly form: string;
  /** Undefined for standard output. */
  readonly file: string | undefined;
}

/** What `--out` asks for: `FILE`, whose ending names the form, or `FORM=FILE`; a file of `-` is standard output. */
export function planOutputs(asked: readonly string[], forms: readonly AuditForm[], cwd: string): Outcome<readonly AuditOutput[]> {
  const plans = asked.map((one) => planOf(one, forms));
  const problems = asked.flatMap((one, at): Problem[] => (plans[at] === undefined ? [unknownForm(one, forms)] : []));
  const known = plans.filter((plan) => plan !== undefined);
  const places = known.map(({ file }) => (file === undefined ? "standard output" : resolve(cwd, file)));
  const twice = known.find((_, at) => places.indexOf(places[at] ?? "") < at);
  if (twice !== undefined) {
    const message = `Unexpected second report for ${twice.file ?? "standard output"}, expected each --out to go somewhere else`;
    problems.push({ code: "usage", message });
  }
  return problems.length > 0 ? { problems } : { value: known };
}

/** Opens all of them, or none. `mode` is for new files. */
export async function openAll(
  plans: readonly AuditOutput[],
  world: World,
  mode: number,
): Promise<Outcome<readonly (AuditOutput & { readonly sink: Sink })[]>> {
  const opened: (AuditOutput & { readonly sink: Sink })[] = [];
  for (const plan of plans) {
    const sink = await openSink(plan.file, world, mode);
    if ("problems" in sink) {
      await Promise.all(opened.map((output) => output.sink.abandon()));
      return sink;
    }
    opened.push({ ...plan, sink: sink.value });
  }
  return { value: opened };
}

function planOf(asked: string, forms: readonly AuditForm[]): AuditOutput | undefined {
  const equals = asked.indexOf("=");
  const named = forms.find(({ name }) => name === asked.slice(0, Math.max(0, equals)));
  const file = named === undefined ? asked : asked.slice(equals + 1);
  const form = named ?? forms.find(({ ending }) => extname(file).toLowerCase() === `.${ending}`);
  return form === undefined || file === "" ? undefined : { form: form.name, file: file === "-" ? undefined : file };
}

function unknownForm(asked: string, forms: readonly AuditForm[]): Problem {
  const endings = forms.map(({ ending }) => `.${ending}`).join(", ");
  const names = forms.map(({ name }) => name).join(", ");
  const message = `Unexpected --out ${asked}, expected a file that ends in ${endings}, or FORM=FILE with one of ${names}`;
  return { code: "usage", message };
}
