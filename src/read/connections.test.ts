import { describe, expect, it } from "vitest";
import type { Connection } from "../model/connection.ts";
import { connectionsOf } from "./connections.ts";
import { Friends } from "./friends.ts";

const entryOf = (name: string, text: string) => ({
  path: `export.zip!${name}`,
  name,
  size: undefined,
  open: async function* () {
    yield Buffer.from(text);
  },
});

async function read(name: string, text: string): Promise<readonly Connection[]> {
  const found: Connection[] = [];
  for await (const one of connectionsOf([entryOf(name, text)])) found.push(one);
  return found;
}

const facebook = `{
  "friends_v2": [
    { "name": "Se\\u00c3\\u00a1n \\u00c3\\u0093 Briain", "timestamp": 1777629600 },
    { "name": "Thandeka Dlamini" }
  ]
}`;

describe("connections", () => {
  it("are the friends of Facebook, their names repaired", async () => {
    expect(await read("connections/friends/your_friends.json", facebook)).toMatchObject([
      { name: "Seán Ó Briain", platform: "facebook", at: "2026-05-01T10:00:00.000Z", place: { line: 3 } },
      { name: "Thandeka Dlamini", at: undefined, place: { line: 4 } },
    ]);
  });
  it.each([
    ["followers_1.json", '[{"string_list_data":[{"value":"runner_moira","timestamp":1777629600}]}]'],
    ["following.json", '{"relationships_following":[{"title":"runner_moira","string_list_data":[{"timestamp":1777629600}]}]}'],
  ])("are the handles of Instagram in %s", async (name, text) => {
    expect(await read(`connections/followers_and_following/${name}`, text)).toMatchObject([
      { name: "@runner_moira", platform: "instagram", at: "2026-05-01T10:00:00.000Z" },
    ]);
  });
  it("are the rows of LinkedIn, below its notes", async () => {
    const table = 'Notes:\n"When exporting…"\n\nFirst Name,Last Name,URL,Connected On\nBob,Smith,x,15 Jun 2024\n';
    expect(await read("Connections.csv", table)).toMatchObject([{ name: "Bob Smith", at: "2024-06-15", place: { line: 5 } }]);
  });
  it("are the friends of Snapchat", async () => {
    const text = '{"Friends":[{"Username":"bob1","Display Name":"Bob Smith","Creation Timestamp":"2024-06-15 10:00:00 UTC"}]}';
    expect(await read("json/friends.json", text)).toMatchObject([{ name: "Bob Smith", at: "2024-06-15T10:00:00Z" }]);
  });
  it("are nothing of other files, nor of damaged ones", async () => {
    expect(await read("posts/your_posts_1.json", facebook)).toEqual([]);
    expect(await read("connections/friends/your_friends.json", '{"friends_v2": [{"na')).toEqual([]);
  });
});

describe("friends", () => {
  it("that began within three days after a post are counted, earlier and later ones are not", async () => {
    const list = [1_777_629_600, 1_777_800_000, 1_779_000_000, 1_700_000_000].map((timestamp) => ({ name: "A B", timestamp }));
    const friends = await Friends.read([entryOf("friends/friends.json", JSON.stringify({ friends: list }))]);
    const post = { id: "1", kind: "post", platform: "facebook", path: "", text: "", audience: "public" } as const;
    const origin = { place: () => ({ path: "", line: 1, column: 1, endLine: 1, endColumn: 1 }) };
    expect(friends.connections).toHaveLength(4);
    expect(friends.beside({ ...post, origin, at: "2026-05-01T09:00:00Z" })).toMatchObject({ connected: 2 });
    expect(friends.beside({ ...post, origin, at: "2026-06-01T09:00:00Z" })).not.toHaveProperty("connected");
    expect(friends.beside({ ...post, origin })).not.toHaveProperty("connected");
  });
});
