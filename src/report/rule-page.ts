import type { Citation, Instrument } from "../model/citation.ts";
import { standingOn } from "../model/in-force.ts";
import { lastDayOf } from "../model/iso-date.ts";
import type { Style } from "../model/reporter.ts";
import type { Example, Rule, Ruleset, WaitingRule } from "../model/rule.ts";
import { awaited } from "./awaited.ts";
import { clause } from "./clause.ts";
import { visible } from "./hostile.ts";
import { type Paint, paint } from "./paint.ts";
import { labelled } from "./wrap.ts";

/** What a page needs besides its rule: the instruments of the ruleset, and all norms that a rule may serve. */
export type Book = Pick<Ruleset, "instruments" | "norms">;

/** All there is to say of a rule, for people: what, why, what to do, the clauses and what they ask, examples or what is waited for. */
export function rulePage(rule: Rule | WaitingRule, { instruments, norms }: Book, style: Style, asOf?: string): string {
  const colours = paint(style.colour);
  const prose = (label: string, text: string) => labelled(label, visible(text), style.width, "");
  const kinds = "applies" in rule ? rule.applies.kinds : undefined;
  const lines = [
    `${colours.heading(visible(rule.id))}  ${colours.severity(rule.severity, rule.severity)}  ${rule.concern}`,
    "",
    ...prose("what  ", rule.says),
    ...prose("why   ", rule.why),
    ...prose("fix   ", rule.fix),
    ...(kinds === undefined ? [] : prose("for   ", kinds.join(", "))),
    ...("awaits" in rule ? prose("wait  ", `for ${rule.awaits}: ${awaited[rule.awaits]}; until then nothing is flagged`) : []),
    "",
    asOf === undefined ? "Clauses" : `Clauses on ${visible(asOf)}`,
    ...rule.cites.flatMap((citation) => citationLines(citation, instruments, style, asOf)),
    ...(rule.norms.length === 0 ? [] : ["", "In our own words", ...rule.norms.flatMap((id) => normLines(id, norms, style))]),
    ...("awaits" in rule ? [] : ["", ...exampleLists(rule, style, colours)]),
  ];
  return `${lines.join("\n")}\n`;
}

function citationLines(citation: Citation, instruments: readonly Instrument[], style: Style, asOf: string | undefined): readonly string[] {
  const instrument = instruments.find((one) => one.id === citation.instrument);
  const title = instrument === undefined ? citation.instrument : `${instrument.body}: ${instrument.title} (${instrument.edition})`;
  const text = clause({ title, at: citation.at ?? null, verified: citation.verified });
  const address = instrument?.address === undefined ? [] : [`    ${visible(instrument.address)}`];
  return [
    ...labelled(
      "- ",
      visible(`${text}, ${citation.relation === "interprets" ? "interpreted" : "paraphrased"}${forceOf(instrument, asOf)}`),
      style.width,
      "  ",
    ),
    ...address,
  ];
}

/** Said of a clause only where it was not in force on the day asked for or, without one, is no longer. */
function forceOf(instrument: Instrument | undefined, asOf: string | undefined): string {
  if (instrument === undefined) return "";
  const standing = standingOn(instrument, asOf === undefined ? undefined : lastDayOf(asOf));
  if (standing === "not-yet") return `; not in force until ${instrument.inForce.from}`;
  return standing === "ended" ? `; ended ${instrument.inForce.to}` : "";
}

/** What a norm asks, and its id; a norm without words is its id alone. */
function normLines(id: string, norms: Book["norms"], style: Style): readonly string[] {
  const norm = norms.find((one) => one.id === id);
  return labelled("- ", visible(norm === undefined ? id : `${norm.asks} (${id})`), style.width, "  ");
}

function exampleLists({ examples }: Rule, style: Style, colours: Paint): readonly string[] {
  return [
    `${colours.bad("✗")} Flags`,
    ...examples.flag.flatMap((example) => exampleLines(example, style)),
    `${colours.good("✓")} Passes`,
    ...examples.pass.flatMap((example) => exampleLines(example, style)),
  ];
}

function exampleLines(example: Example, style: Style): readonly string[] {
  if (example.posts !== undefined) {
    const told = example.posts.map(({ text, at, kind }) =>
      [...(at === undefined ? [] : [at]), ...(kind === undefined ? [] : [kind]), `“${text}”`].join(" "),
    );
    return labelled("- ", visible(told.join(" … ")), style.width, "  ");
  }
  const setting = [
    example.kind,
    example.context === undefined ? undefined : `in answer to “${example.context}”`,
    example.media && `with a picture, ${example.media}`,
    example.connections && "a connection began soon after",
  ];
  const told = setting.filter((part) => part !== undefined).join(", ");
  return labelled("- ", visible(told === "" ? example.text : `${example.text} (${told})`), style.width, "  ");
}
