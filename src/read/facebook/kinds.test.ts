import { expect, test } from "vitest";
import { filesIn, gather, gatherFiles, misplaced, unaccounted } from "../meta/meta.test-support.ts";

const fixture = "fixtures/exports/facebook-2025";
const [own, sender] = ["Dr Áine Ní Cumtha", "Séamus Eile"];

test("every kind of file of an export is read, each text once", async () => {
  const all = await gather(fixture);
  expect(
    all.posts.map(
      ({ kind, audience, state, edited, text }) =>
        `${kind} ${audience}${state === undefined ? "" : ` ${state}`}${edited === true ? " edited" : ""}: ${text.slice(0, 24)}`,
    ),
  ).toEqual([
    "bio unknown: GP trainee in Galway. Op",
    "post group: Anyone free for a locum ",
    "post group: A colleague in Ballina i",
    "comment group: Same here, three today",
    "post group: Waiting for the moderato",
    "post unknown archived: Exam done, pints now",
    "post deleted deleted: The practice manager is ",
    "caption unknown: New year, new stethoscop",
    "post unknown: Old Mrs K from Bearna, 9",
    "caption unknown: The new flu posters are ",
    "post unknown edited: Read this before you ask",
    "caption unknown: POV: the last patient on",
    "post unknown: Coffee number five",
    "reply unknown edited: Take the drops, not the ",
    "reply unknown: Ring reception, love",
    "reply unknown: Looking well!",
    "post unknown: Flu clinic open day\n\nFre",
    "post unknown: Otoscope\n\nBarely used, s",
    "reply group: Yes, third year of the s",
    "post unknown: Why I left the hospital\n",
    "caption unknown: Ward 5 Christmas\n\nMince ",
    "caption unknown: Secret santa",
    "caption unknown: How we wash our hands, t",
    "post unknown: Back on nights, God help",
    "post unknown: Lá breithe sona a Mháire",
    "post public: Is the chickenpox clinic",
    "post unknown edited: Read this, Mr O'Dee of S",
  ]);
  expect([all.problems, all.layout]).toEqual([[], "2024 (JSON)"]);
  expect(all.skipped).toEqual({ duplicates: 5, messages: 6, "without words": 3, "words of others": 1, "private files": 2 });
});

test("every file has one fate, and every word its place", async () => {
  const all = await gather(fixture, { messages: true });
  expect(unaccounted(fixture, all)).toEqual([]);
  expect(all.notes.filter(({ state }) => state === "unknown")).toEqual([]);
  expect(misplaced(all.posts.filter(({ text }) => !/[^ -~\n]/.test(text)))).toEqual([]);
  const why = (name: string): string | undefined => all.notes.find(({ path }) => path.endsWith(name))?.why;
  expect(why("your_friends.json")).toBe("other people's names are not read");
  expect(why("contacts_uploaded_from_your_phone.json")).toBe("other people's names are not read");
  expect(why("letter.txt")).toBe("attachments are not opened");
});

test("media, places in the world, addresses, questions and groups go with their posts", async () => {
  const { posts } = await gather(fixture);
  const post = (start: string) => posts.find(({ text }) => text.startsWith(start));
  expect(post("The new flu")?.media).toEqual([
    { name: "your_facebook_activity/posts/media/wall_1.jpg", taken: "2025-01-01T12:02:30Z", at: { latitude: 53.27, longitude: -9.05 } },
  ]);
  expect(post("Lá breithe")?.url).toBe("https://www.facebook.com/maire/posts/1");
  expect(post("Is the chickenpox")?.at).toBe("2025-01-01T12:13:30Z");
  expect(post("Yes, third")?.context).toBe("Are you a registered doctor?");
  expect(post("Same here")?.context).toBe("Irish GPs");
  expect(post("Anyone free")?.author).toEqual({ name: own, bio: "GP trainee in Galway. Opinions mine." });
});

test("messages, group chats, chats with machines and the dating profile are private: read only when asked for", async () => {
  const quiet = await gather(fixture);
  expect(quiet.posts.filter(({ kind, audience }) => kind === "message" || audience === "direct")).toEqual([]);
  expect(quiet.notes.filter(({ why }) => why?.startsWith("private"))).toHaveLength(4);
  const { posts, skipped } = await gather(fixture, { messages: true });
  expect(posts.filter(({ audience }) => audience === "direct").map(({ kind, thread, text }) => [kind, thread, text])).toEqual([
    ["message", "groups/your_group_messages/998877", "Handover notes are in the usual place"],
    ["message", "messages/inbox/seamuseile_12", "You sent a photo of the wrong leg, Séamus"],
    ["message", "messages/inbox/seamuseile_12", "The bloods were grand, tell nobody I said"],
    ["message", "messages/ai_conversations-3", "Summarise this referral for me"],
    ["bio", undefined, "Doctor, dog, decent cook"],
    ["bio", undefined, "Swimming at Blackrock"],
  ]);
  expect([skipped["messages of others"], skipped["sentences of the platform"]]).toEqual([3, 1]);
});

test("trap 1: mojibake is repaired once, in names, labels and keys of files as well, and never on pages", async () => {
  const { posts } = await gather(fixture, { messages: true });
  expect(posts.filter(({ text, author }) => /[ÃÂ]/.test(text + (author?.name ?? "")))).toEqual([]);
  expect(posts.some(({ text }) => text.includes("💃"))).toBe(true);
  const page = `<div><div class="_a6-g"><div class="_a6-h">L.</div><div class="_a6-p"><div>Ã© is how é looks broken</div></div><div>Nov 08, 2015 4:19:54 am</div></div></div>`;
  const read = await gatherFiles({ "your_facebook_activity/posts/your_posts_1.html": `<html><body>${page}</body></html>` });
  expect(read.posts.map(({ text }) => text)).toEqual(["Ã© is how é looks broken"]);
});

test("trap 2: the platform's sentences are nowhere", async () => {
  const { posts } = await gather(fixture, { messages: true });
  const all = JSON.stringify(posts.map(({ text, context }) => [text, context]));
  for (const words of ["updated her", "replied to", "commented on", "posted in", "sent an attachment", "was at", "Started a new job"])
    expect(all).not.toContain(words);
});

test("trap 3: a caption counts once, wherever it stands", async () => {
  const { posts } = await gather(fixture);
  expect(posts.filter(({ text }) => text.includes("The new flu posters"))).toHaveLength(1);
});

test("trap 4: nobody is said to be the public where the export does not say so", async () => {
  const { posts } = await gather(fixture);
  expect(posts.filter(({ audience }) => audience === "public").map(({ text }) => text)).toEqual(["Is the chickenpox clinic on?"]);
});

test("trap 8: others' words are no words of the owner's, and no answer has a made-up context", async () => {
  const { posts } = await gather(fixture, { messages: true });
  const all = JSON.stringify(posts.map(({ text }) => text));
  for (const words of ["Others' headline", "Is Dr Other in", "Words of somebody else", "Not mine", "Certainly", "Well?"])
    expect(all).not.toContain(words);
  expect(posts.filter(({ kind, audience }) => kind === "reply" && audience === "unknown").map(({ context }) => context)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("traps 17 and 18: bios, album names, events, things for sale and notes are own words; friends and contacts are not read", async () => {
  const { posts } = await gather(fixture);
  const all = posts.map(({ text }) => text).join("\n");
  for (const words of ["smear clinic", "Ward 5 Christmas", "Free jabs", "smoke-free", "one night in particular"])
    expect(all).toContain(words);
  expect(all).not.toContain("A patient of mine");
});

test("who the owner is comes from the profile with former and other names, or from --me", async () => {
  const inbox = {
    "your_facebook_activity/messages/inbox/s_1/message_1.json": {
      participants: [{ name: sender }],
      messages: [
        { sender_name: "Áine Made-Up", timestamp_ms: 2000, content: "Under my old name" },
        { sender_name: own, timestamp_ms: 1000, content: "Under my name" },
        { sender_name: sender, timestamp_ms: 500, content: "Not mine" },
      ],
    },
  };
  const texts = async (more: object, me: readonly string[] = []) =>
    (await gatherFiles({ ...inbox, ...more }, { messages: true, me })).posts
      .filter(({ kind }) => kind === "message")
      .map(({ text }) => text);
  const profile = "personal_information/profile_information/profile_information.json";
  expect(await texts({ [profile]: filesIn(fixture)[profile] })).toEqual(["Under my name", "Under my old name"]);
  expect(await texts({}, ["  áine   made-up"])).toEqual(["Under my old name"]);
  const nobody = await gatherFiles(inbox, { messages: true });
  expect([nobody.posts, nobody.problems.map(({ hint }) => hint)]).toEqual([
    [],
    ["Give all parts of the export together, or your name with --me"],
  ]);
  expect(nobody.notes).toMatchObject([{ state: "ignored" }]);
});

test("the page of a practice is read as an additional profile", async () => {
  const all = await gather("fixtures/exports/facebook-page-2024");
  expect(all.posts.map(({ kind, text }) => `${kind}: ${text.slice(0, 20)}`)).toEqual([
    "bio: Guaranteed whiter te",
    "post: Before and after: Th",
    "post: We are closed on Her",
    "caption: The team at the fun ",
    "caption: See how Mr Dube got ",
  ]);
  expect([all.problems, all.layout, unaccounted("fixtures/exports/facebook-page-2024", all)]).toEqual([
    [],
    "page or additional profile (JSON)",
    [],
  ]);
});
