import type { Ledger } from "../model/report.ts";
import type { Style } from "../model/reporter.ts";
import type { Counts, TreeLedger } from "../model/tree-ledger.ts";
import { visible } from "./hostile.ts";
import { type Paint, paint } from "./paint.ts";
import { plural } from "./plural.ts";
import { unreadLines } from "./unread-lines.ts";
import { labelled } from "./wrap.ts";

/** How many files that nobody understood are named. */
const listed = 100;
const indent = "  ";
const labelWidth = 16;

/** The books of a run for people: a block a tree, then what was not read. */
export function ledgerPage(ledger: Ledger, style: Style): string {
  const colours = paint(style.colour);
  const blocks = ledger.trees.map((tree) => treeLines(tree, style, colours).join("\n"));
  const sum = `${plural(ledger.files, "file")}, ${plural(ledger.posts, "post")}`;
  const end = ledger.interrupted
    ? colours.bad(`Interrupted: ${sum} until then`)
    : ledger.unread.length > 0
      ? sum
      : `${colours.good("✓")} ${sum}`;
  return `${[...blocks, [end, ...unreadLines(ledger, colours)].join("\n")].join("\n\n")}\n`;
}

function treeLines(tree: TreeLedger, style: Style, colours: Paint): readonly string[] {
  const lines: string[] = [colours.heading(visible(tree.path === "" ? "Drafts" : tree.path))];
  const say = (label: string, text: string): void => {
    if (text !== "") lines.push(...labelled(label.padEnd(labelWidth), visible(text), style.width, indent));
  };
  say("read as", readAs(tree));
  say("posts", postLine(tree));
  say("records", tree.records === undefined ? "" : `${tree.records.met} of ${tree.records.said} that the export says it holds`);
  say("kinds", counted(tree.kinds));
  say("audience", counted(tree.audiences));
  say("state", Object.keys(tree.states).some((state) => state !== "unknown") ? counted(tree.states) : "");
  say("left out", counted(tree.skipped));
  say("files read", String(tree.files.read));
  for (const [why, count] of sorted(tree.files.ignored)) say("files ignored", `${count}: ${why}`);
  const { unknown } = tree.files;
  for (const { path, why } of unknown.slice(0, listed)) say("not understood", why === undefined ? path : `${path} (${why})`);
  if (unknown.length > listed) say("not understood", `and ${unknown.length - listed} more (--json names all)`);
  say("media files", tree.files.media === 0 ? "" : String(tree.files.media));
  say("problems", tree.problems === 0 ? "" : String(tree.problems));
  return lines;
}

function readAs({ reader, layout, platforms }: TreeLedger): string {
  const what = reader === undefined ? `drafts${platforms === undefined ? "" : ` (${counted(platforms)})`}` : `export of ${reader}`;
  return layout === undefined ? what : `${what}, ${layout}`;
}

function postLine({ posts, period, undated }: TreeLedger): string {
  const when = period === undefined ? "" : period.first === period.last ? `, ${period.first}` : `, ${period.first} to ${period.last}`;
  return `${posts}${when}${undated > 0 && period !== undefined ? ` (${undated} without a time)` : ""}`;
}

/** Most first, then by name. */
const sorted = (counts: Counts): readonly (readonly [string, number])[] =>
  Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

const counted = (counts: Counts): string =>
  sorted(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
