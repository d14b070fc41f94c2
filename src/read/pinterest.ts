import type { Batch, Claim, Entry, Reader } from "../model/reader.ts";
import { headOf, readText } from "./decode.ts";
import { Gathering } from "./gathering.ts";
import { takePin } from "./pinterest/pin.ts";
import { recordsOf } from "./pinterest/records.ts";

/** The data of Pinterest: one HTML page of lines under headings. */
export const pinterest: Reader = {
  name: "pinterest",
  summary: "Pinterest export (HTML): own pins, boards, comments, profile; repins are left out",
  claim,
  read,
};

const headings = ["Pins", "Boards", "Profile"].map((name) => `>${name}</h1>`);

async function claim(entries: readonly Entry[]): Promise<Claim> {
  for (const entry of entries.filter(({ name }) => name.toLowerCase().endsWith(".html")).slice(0, 5)) {
    const head = await headOf(entry, 65_536);
    if (
      headings.some((heading) => head.includes(heading)) &&
      (head.includes("pinterest") || head.includes('id="contents"')) &&
      head.includes("<br>")
    )
      return "sure";
  }
  return "no";
}

async function* read(entries: readonly Entry[]): AsyncGenerator<Batch> {
  for (const entry of entries) {
    if (!entry.name.toLowerCase().endsWith(".html")) continue;
    const gathering = new Gathering();
    const { text, problem } = await readText(entry);
    if (problem !== undefined) gathering.problems.push(problem);
    else {
      const { records, isWhole } = recordsOf(text);
      for (const record of records) await takePin(entry.path, text, record, gathering);
      if (!isWhole) {
        const message = "Unexpected end, expected the page to be closed: the file is cut short";
        gathering.problems.push({ code: "incomplete", message, path: entry.path });
      }
    }
    yield { ...gathering.batch(), notes: [{ path: entry.path, state: "read" }], layout: "HTML" };
  }
}
