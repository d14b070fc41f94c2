import { expect, test } from "vitest";
import type { Problem } from "../model/problem.ts";
import { linesOf } from "../text/lines.ts";
import { entryOf } from "./draft.test-support.ts";
import { type Row, type Sheet, type TableOptions, tableOf } from "./table.ts";

const time = /^\d{4}-\d{2}-\d{2}/;
const options = (more: Partial<Sheet>): TableOptions => ({
  recognise: (names) => (names.includes("date") ? { words: "text", clues: { date: time }, ...more } : undefined),
});

async function read(content: string | Uint8Array, more: Partial<Sheet> = {}, chunk = 65_536) {
  const rows: Row[] = [];
  const problems: Problem[] = [];
  let recognised = true;
  for await (const stretch of tableOf(entryOf("t.csv", content, chunk), options(more))) {
    rows.push(...stretch.rows);
    problems.push(...stretch.problems);
    recognised &&= stretch.recognised;
  }
  return {
    rows,
    problems: problems.map(({ line, message }) => `${line}: ${message}`),
    recognised,
    cells: rows.map(({ cells }) => cells.map(({ text }) => text)),
  };
}

/** What the file shows where a cell's words come from. */
function shown(row: Row, column: string, words: string): [string, number, number] {
  const cell = row.cell(column);
  const at = cell?.text.indexOf(words) ?? -1;
  const span = cell?.mapped().toSource(at, at + words.length) ?? { start: 0, end: 0 };
  const { line, column: col } = linesOf(row.raw, { line: row.line, column: 1 }).at(span.start);
  return [row.raw.slice(span.start, span.end), line, col];
}

test("cells are unquoted, and every word is found again at its line and column, however the bytes come", async () => {
  const file = '\uFEFFdate,text,more\r\n2024-01-02,"He said ""no"", and\r\nleft – 😅 early",x\r\n\r\n2024-01-03,plain,""\r\n,,\r\n';
  for (const chunk of [1, 7, 65_536]) {
    const { rows, cells, problems } = await read(file, {}, chunk);
    expect([cells, problems]).toEqual([
      [
        ["2024-01-02", 'He said "no", and\r\nleft – 😅 early', "x"],
        ["2024-01-03", "plain", ""],
      ],
      [],
    ]);
    expect(shown(rows[0] as Row, "text", '"no"')).toEqual(['""no""', 2, 21]);
    expect(shown(rows[0] as Row, "text", "early")).toEqual(["early", 3, 11]);
    expect(shown(rows[1] as Row, "text", "plain")).toEqual(["plain", 5, 12]);
  }
});

test("semicolons and tabs, as spreadsheets save tables in South Africa and elsewhere", async () => {
  for (const sign of [";", "\t"]) {
    const { cells } = await read(`Date${sign}Text\n2024-01-02${sign}"a, b${sign} c"\n`);
    expect(cells).toEqual([["2024-01-02", `a, b${sign} c`]]);
  }
});

test("backslash quotes, doubled backslashes and doubled quotes in one file", async () => {
  const file = 'date,text\n2024-01-02,"a \\"b\\", c \\\\ d ""e"""\n2024-01-03,"ends \\\\"\n';
  const { cells, rows, problems } = await read(file, { backslash: true });
  expect([cells.map(([, text]) => text), problems]).toEqual([['a "b", c \\ d "e"', "ends \\"], []]);
  expect(shown(rows[0] as Row, "text", '"b"')).toEqual(['\\"b\\"', 2, 15]);
  expect((await read('date,text\n2024-01-02,"a\\"\n2024-01-03,b\n')).cells.map(([, text]) => text)).toEqual(["a\\", "b"]);
});

test("quotes that nobody escaped: rows are put together from both ends around the words", async () => {
  const file =
    'date,id,text,top\n2024-01-02,1,"{"text":"hello, world"}",t1\n2024-01-03,2,"{"text":"a","link":{"linkUrl":"u"}}",t2\n' +
    '2024-01-04,3,"{"text":"\n"},{"text":"b, c"}",\n2024-01-05,4,whole,t4\n';
  const { cells, problems, rows } = await read(file);
  expect(cells).toEqual([
    ["2024-01-02", "1", '{"text":"hello, world"}', "t1"],
    ["2024-01-03", "2", '{"text":"a","link":{"linkUrl":"u"}}', "t2"],
    ["2024-01-04", "3", '{"text":"\n"},{"text":"b, c"}', ""],
    ["2024-01-05", "4", "whole", "t4"],
  ]);
  expect(problems).toEqual([]);
  expect(shown(rows[2] as Row, "text", "b, c")).toEqual(["b, c", 5, 13]);
});

test("ragged rows: short ones keep what they have, without words they are told of, surplus cells are kept as words and told of", async () => {
  const file = "date,id,text,top\n2024-01-02,1,short\n2024-01-03\n2024-01-04,2,one, two,three,t\nBADROW\n2024-01-05,3,fine,t\n";
  const { cells, problems } = await read(file);
  expect(cells).toEqual([
    ["2024-01-02", "1", "short"],
    ["2024-01-04", "2", "one, two,three,t\nBADROW".split(",").slice(0, -1).join(","), "t\nBADROW"],
    ["2024-01-05", "3", "fine", "t"],
  ]);
  expect(problems).toEqual([
    "3: Unexpected 1 cell in a row, expected 4 as in the header: left out",
    "4: Unexpected 6 cells in a row, expected 4 as in the header: put together by guess",
  ]);
});

test("an open quote swallows nothing but its own row, and the end of a cut file is told of", async () => {
  const file = 'date,text,top\n2024-01-02,"never closed,t\nsecond line\n2024-01-03,next,t\n2024-01-04,"cut he';
  const { cells, problems } = await read(file);
  expect(cells.map(([date]) => date)).toEqual(["2024-01-02", "2024-01-03", "2024-01-04"]);
  expect(cells[2]).toEqual(["2024-01-04", "cut he"]);
  expect(problems.map((problem) => problem.split(",")[0])).toEqual(["2: Unexpected 2 cells in a row", "5: Unexpected end of a row"]);
});

test("Windows-1252 where a spreadsheet saved it so; bad bytes in UTF-8 are told of; UTF-16 by its mark", async () => {
  const latin = Buffer.from("date,text\n2024-01-02,Jos\xe9 \x93x\x94 \x80\n", "latin1");
  expect((await read(latin)).cells).toEqual([["2024-01-02", "José “x” €"]]);
  const mixed = Buffer.concat([Buffer.from("date,text\n2024-01-02,é\n"), Buffer.from("2024-01-03,\xe9\n", "latin1")]);
  const { cells, problems } = await read(mixed);
  expect([cells.map(([, text]) => text), problems]).toEqual([["é", "\uFFFD"], ["3: Unexpected bytes in a file in UTF-8: replaced"]]);
  const wide = Buffer.from("\uFEFFdate\ttext\n2024-01-02\tJosé\n", "utf16le");
  for (const chunk of [3, 65_536]) expect((await read(wide, {}, chunk)).cells).toEqual([["2024-01-02", "José"]]);
});

test("lines before the header are skipped; without a header nothing is read", async () => {
  const notes = 'Notes:\n"When exporting, you may notice, that ""some"" are hidden."\n\n';
  expect((await read(`${notes}Date,Text\n2024-01-02,a\n`)).cells).toEqual([["2024-01-02", "a"]]);
  expect(await read("a,b\n1,2\n")).toMatchObject({ recognised: false, rows: [] });
  expect(await read("")).toMatchObject({ recognised: false, rows: [] });
  expect((await read("date\rtext\r")).recognised).toBe(true);
});

test("linear: neither open quotes nor long rows nor many short ones make it crawl", async () => {
  const open = `date,text\n${'2024-01-02,"x\n'.repeat(60_000)}`;
  const long = `date,text\n2024-01-02,"${"word\n".repeat(300_000)}"\n`;
  const begin = performance.now();
  expect((await read(open)).rows).toHaveLength(60_000);
  expect((await read(long)).rows).toHaveLength(1);
  expect(performance.now() - begin).toBeLessThan(8000);
});
