import { describe, expect, it } from "vitest";
import { fixDrafts } from "./fix.ts";
import { checker, fakeRooms, findingWith, postWith } from "./rooms.test-support.ts";
import type { DraftFile, Outcome, Rooms } from "./rooms.ts";
import { Settled } from "./settled.ts";
import { fakeWorld } from "./world.test-support.ts";

const place = { path: "draft.md", line: 1, column: 1, endLine: 1, endColumn: 4 };
const suggestion = { says: "say it better", edits: [{ place, text: "good", span: { start: 0, end: 3 } }] };
const bad = findingWith({ place });

function roomsWith(suggest: typeof checker.suggest, openDraft?: Rooms["openDraft"]) {
  const check = (post: { readonly text: string }) => (post.text.includes("BAD") ? [bad] : []);
  return fakeRooms({ openChecker: async () => ({ value: { ...checker, check, suggest } }), ...(openDraft ? { openDraft } : {}) });
}

async function settledWith(suggest: boolean | undefined, rooms: Rooms, world = fakeWorld()): Promise<Settled> {
  const asked = { jurisdictions: undefined, concerns: undefined, rules: [], minCertainty: undefined, suggest };
  const settled = new Settled(asked, await rooms.openConfiguration(world), world, rooms);
  await settled.open();
  return settled;
}

describe("suggestions", () => {
  it("are not made unless they are asked for", async () => {
    const rooms = roomsWith(() => Promise.reject(new Error("Unexpected call")));
    expect(await (await settledWith(undefined, rooms)).check(postWith("BAD"))).toEqual([bad]);
  });

  it("are made for what counts, where they are", async () => {
    const rooms = roomsWith(async (_, findings) => findings.map((one) => ({ ...one, suggestions: [suggestion] })));
    const settled = await settledWith(true, rooms);
    expect(await settled.check(postWith("BAD"))).toEqual([{ ...bad, suggestions: [suggestion] }]);
    expect(await settled.check(postWith("good"))).toEqual([]);
  });
});

/** A draft in memory that takes every change, or none. */
function draft(text: string, saved: string[], takes = true): DraftFile {
  return {
    posts: [postWith(text)],
    with: async (edits): Promise<Outcome<DraftFile>> =>
      takes && edits.length > 0
        ? { value: draft("good", saved) }
        : { problems: [{ code: "incomplete", message: "Not changed: no", path: "draft.md" }] },
    diff: async () => `${text}\n`,
    save: async () => void saved.push(text),
  };
}

describe("fixing", () => {
  const helps = async (_: unknown, findings: readonly (typeof bad)[]) => findings.map((one) => ({ ...one, suggestions: [suggestion] }));
  const read = { files: 1, posts: 1, unread: [], skipped: {}, trees: [], interrupted: false };
  async function fix(takes: boolean, write: boolean, accepts = false, findings = [bad]) {
    const saved: string[] = [];
    const world = fakeWorld();
    const rooms = roomsWith(helps, async () => ({ value: draft("BAD", saved, takes) }));
    const settled = await settledWith(undefined, rooms, world);
    const fixed = await fixDrafts({ read, findings, muted: [] }, { write, accepts: () => accepts, checker: settled, world, rooms });
    return { saved, err: world.printed.err, left: fixed.gathered.findings.length, diff: fixed.diff };
  }

  it("writes once and judges again", async () => {
    expect(await fix(true, true)).toEqual({ saved: ["good"], err: "", left: 0, diff: "good\n" });
  });

  it("shows without writing", async () => {
    expect(await fix(true, false)).toEqual({ saved: [], err: "", left: 0, diff: "good\n" });
  });

  it("tells of a change that cannot be made, once, and keeps the finding", async () => {
    expect(await fix(false, true)).toEqual({ saved: [], err: "scrubin: Not changed: no\n", left: 1, diff: "" });
  });

  it("leaves alone what a baseline accepts, and what is information only", async () => {
    expect(await fix(true, true, true)).toMatchObject({ saved: [], left: 1 });
    expect(await fix(true, true, false, [findingWith({ place, severity: "info" })])).toMatchObject({ saved: [], left: 1 });
  });
});
