import { basename, dirname, extname, join } from "node:path";
import type { DecisionBook } from "../model/decision-book.ts";
import type { World } from "../model/world.ts";
import { openSink } from "./open-sink.ts";
import type { AuditDesk, Outcome, Rooms } from "./rooms.ts";

/** Where nothing was decided yet. */
export const noDecisions: DecisionBook = { decisions: [], seen: [] };

/** Where the decisions of a report are kept: beside it, under its name. Undefined where no report is a file: then nothing is kept. */
export function decisionsBeside(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  return join(dirname(file), `${basename(file, extname(file))}.decisions.json`);
}

/** Reads decisions; a file that is not there yet holds none, one that is damaged is never taken for empty. */
export async function openDecisions(path: string, desk: AuditDesk, world: World, rooms: Rooms): Promise<Outcome<DecisionBook>> {
  const text = await rooms.textOf(path, world);
  if (typeof text === "string") return desk.readDecisions(text, path);
  return text.code === "unreadable" && text.message.includes("no such file") ? { value: noDecisions } : { problems: [text] };
}

/** Writes decisions, for the owner's eyes only: whole or not at all. */
export async function saveDecisions(path: string, book: DecisionBook, desk: AuditDesk, world: World): Promise<Outcome<true>> {
  const sink = await openSink(path, world, 0o600);
  if ("problems" in sink) return sink;
  await sink.value.write(desk.writeDecisions(book));
  await sink.value.close();
  return { value: true };
}
