import { lastAtOrBefore } from "../../text/mapped-text.ts";
import { Paragraphs, type Rendered } from "../paragraphs.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { entityAt } from "./entities.ts";
import type { Field, FrontMatter, Scalar } from "./front-matter.ts";
import { maskOf } from "./inline.ts";
import { act, type Mask } from "./mask.ts";

const textKeys = new Set([
  "title",
  "description",
  "excerpt",
  "summary",
  "subtitle",
  "caption",
  "alt",
  "disclaimer",
  "note",
  "author",
  "tags",
]);

/** The author's words in a Markdown file, with the way back: text-like front matter first, then the body. */
export function renderMarkdown(source: string, front: FrontMatter | undefined, mdx = false): Rendered {
  const out = new Paragraphs(source);
  for (const field of front?.fields ?? []) if (isText(field.key)) renderField(source, field, out);
  const { blocks, labels } = blocksOf(source, front?.end ?? 0, mdx);
  let quoting = false;
  for (const block of blocks) {
    if (block.quoted && !quoting) out.beginQuotation();
    if (!block.quoted && quoting) out.endQuotation();
    quoting = block.quoted;
    renderBlock(source, block, labels, out);
  }
  return out.finish();
}

function isText(key: string): boolean {
  const dot = key.lastIndexOf(".");
  const last = key.slice(dot + 1);
  return textKeys.has(last) || (last === "name" && key.slice(0, Math.max(0, dot)).endsWith("author"));
}

function renderField(source: string, field: Field, out: Paragraphs): void {
  out.paragraph();
  for (const scalar of field.scalars) {
    if (scalar.joint === " ") out.space();
    else out.line();
    renderScalar(source, scalar, out);
  }
  out.paragraph();
}

function renderScalar(source: string, { start, end, quote }: Scalar, out: Paragraphs): void {
  let plain = start;
  for (let at = start; at < end; at++) {
    const doubled = quote === "'" && source[at] === "'" && source[at + 1] === "'";
    const escaped = quote === '"' && source[at] === "\\";
    const entity = source[at] === "&" ? entityAt(source, at) : undefined;
    if (!doubled && !escaped && entity === undefined) continue;
    out.flow(plain, at);
    const unicode = escaped && source[at + 1] === "u";
    plain = entity?.end ?? at + (unicode ? 6 : 2);
    out.replace(at, plain, entity?.text ?? (doubled ? "'" : unescaped(source.slice(at, plain))));
    at = plain - 1;
  }
  out.flow(plain, end);
}

function unescaped(escape: string): string {
  if (escape[1] === "u") return String.fromCharCode(Number.parseInt(escape.slice(2), 16) || 0xfffd);
  return escape[1] === "n" || escape[1] === "t" ? " " : (escape[1] ?? "");
}

function renderBlock(source: string, block: Block, labels: ReadonlySet<string>, out: Paragraphs): void {
  const starts: number[] = [];
  let text = "";
  for (const line of block.lines) {
    if (starts.length > 0) text += "\n";
    starts.push(text.length);
    text += source.slice(line.start, line.end);
  }
  const mask = maskOf(text, labels, block.row);
  const toSource = (at: number): number => {
    const index = lastAtOrBefore(starts, at);
    return (block.lines[index]?.start ?? 0) + at - (starts[index] ?? 0);
  };
  out.paragraph();
  let from = 0;
  for (const aside of mask.asides) {
    emit(mask, from, aside.start, toSource, out);
    from = aside.end;
  }
  emit(mask, from, text.length, toSource, out);
  for (const aside of mask.asides) {
    out.paragraph();
    emit(mask, aside.start, aside.end, toSource, out);
  }
  out.paragraph();
}

function emit(mask: Mask, start: number, end: number, toSource: (at: number) => number, out: Paragraphs): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    const what = at < end ? mask.acts[at] : act.drop;
    if (what === act.keep && mask.text.charCodeAt(at) !== 10) continue;
    if (at > from) {
      const begin = toSource(from);
      out.flow(begin, begin + at - from);
    }
    from = at + 1;
    if (at === end) return;
    if (what === act.entity) out.replace(toSource(at), toSource(entityEnd(mask, at)), mask.entities.get(at) ?? "");
    else if (what === act.space || what === act.keep) out.space();
    else if (what === act.line) out.line();
    else if (what === act.paragraph) out.paragraph();
    else if (what === act.quote) out.beginQuotation();
    else if (what === act.endQuote) out.endQuotation();
  }
}

function entityEnd(mask: Mask, at: number): number {
  return entityAt(mask.text, at)?.end ?? at + 1;
}
