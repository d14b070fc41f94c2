import type { Intake } from "../model/intake.ts";
import type { Batch } from "../model/reader.ts";
import { type ClaimedOptions, inputsOf, type Listed, type Surroundings } from "./inputs.ts";

/** Every input format; a new one is a line here. A reader is loaded when a name suggests it. Export readers come first. */
const readers: readonly Listed[] = [
  {
    name: "x",
    summary: "X / Twitter archive (zip, zips, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => name.endsWith(".js") || name.endsWith(".csv"),
    load: async () => (await import("./x.ts")).x,
  },
  {
    name: "blogger",
    summary: "Blogger feed (.xml, .atom, zip or folder)",
    holds: "tree",
    mayHold: (name) => ends(name, ".xml", ".atom"),
    load: async () => (await import("./blogger.ts")).blogger,
  },
  {
    name: "bluesky",
    summary: "Bluesky repository (.car) or its records as JSON",
    holds: "tree",
    mayHold: (name) => ends(name, ".car", ".json"),
    load: async () => (await import("./bluesky.ts")).bluesky,
  },
  {
    name: "facebook",
    summary: "Facebook export (zip, zips, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => name.endsWith(".json") || name.endsWith(".html"),
    load: async () => (await import("./facebook.ts")).facebook,
  },
  {
    name: "flickr",
    summary: "Flickr account data (zip or folder)",
    holds: "tree",
    mayHold: (name) => ends(name, ".json"),
    load: async () => (await import("./flickr.ts")).flickr,
  },
  {
    name: "instagram",
    summary: "Instagram export, with the threads in it (zip, zips, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => ends(name, ".json", ".html"),
    load: async () => (await import("./instagram.ts")).instagram,
  },
  {
    name: "linkedin",
    summary: "LinkedIn export (zip, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => ends(name, ".csv"),
    load: async () => (await import("./linkedin.ts")).linkedin,
  },
  {
    name: "mastodon",
    summary: "Mastodon archive (zip, tar.gz, folder or outbox.json)",
    holds: "tree",
    mayHold: (name) => ends(name, ".json"),
    load: async () => (await import("./mastodon.ts")).mastodon,
  },
  {
    name: "medium",
    summary: "Medium export (zip or folder)",
    holds: "tree",
    mayHold: (name) => ends(name, ".html"),
    load: async () => (await import("./medium.ts")).medium,
  },
  {
    name: "messenger",
    summary: "Messenger conversations by themselves (zip, folder or file); needs --include messages and --me",
    holds: "tree",
    mayHold: (name) => ends(name, ".json", ".html"),
    load: async () => (await import("./messenger.ts")).messenger,
  },
  {
    name: "pinterest",
    summary: "Pinterest export (its HTML page, zip or folder)",
    holds: "tree",
    mayHold: (name) => ends(name, ".html"),
    load: async () => (await import("./pinterest.ts")).pinterest,
  },
  {
    name: "reddit",
    summary: "Reddit export (zip, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => ends(name, ".csv"),
    load: async () => (await import("./reddit.ts")).reddit,
  },
  {
    name: "snapchat",
    summary: "Snapchat export (zip or folder); needs --include messages",
    holds: "tree",
    mayHold: (name) => ends(name, ".json"),
    load: async () => (await import("./snapchat.ts")).snapchat,
  },
  {
    name: "substack",
    summary: "Substack export (zip, folder or its table of posts)",
    holds: "tree",
    mayHold: (name) => ends(name, ".csv"),
    load: async () => (await import("./substack.ts")).substack,
  },
  {
    name: "threads",
    summary: "Threads without the rest of an Instagram export (zip, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => ends(name, ".json"),
    load: async () => (await import("./threads.ts")).threads,
  },
  {
    name: "tiktok",
    summary: "TikTok export (zip, folder or user_data.json)",
    holds: "tree",
    mayHold: (name) => ends(name, ".json", ".txt"),
    load: async () => (await import("./tiktok.ts")).tiktok,
  },
  {
    name: "whatsapp",
    summary: "WhatsApp chat (text file or zip); needs --include messages and --me",
    holds: "tree",
    mayHold: (name) => ends(name, ".txt"),
    load: async () => (await import("./whatsapp.ts")).whatsapp,
  },
  {
    name: "wordpress",
    summary: "WordPress export (WXR .xml, zip or folder)",
    holds: "tree",
    mayHold: (name) => ends(name, ".xml"),
    load: async () => (await import("./wordpress.ts")).wordpress,
  },
  {
    name: "takeout",
    summary: "Google Takeout: YouTube, Maps, Play, business profiles (zip, zips, folder or one of its files)",
    holds: "tree",
    mayHold: (name) => ends(name, ".csv", ".json", ".html"),
    load: async () => (await import("./takeout.ts")).takeout,
  },
  {
    name: "markdown",
    summary: "Markdown (.md, .markdown, .mdx)",
    holds: "file",
    mayHold: (name) => ends(name, ".md", ".markdown", ".mdx"),
    load: async () => (await import("./markdown.ts")).markdown,
  },
  {
    name: "docx",
    summary: "Word documents (.docx)",
    holds: "file",
    mayHold: (name) => ends(name, ".docx"),
    load: async () => (await import("./docx.ts")).docx,
  },
  {
    name: "html",
    summary: "HTML pages (.html, .htm)",
    holds: "file",
    mayHold: (name) => ends(name, ".html", ".htm", ".xhtml"),
    load: async () => (await import("./html.ts")).html,
  },
  {
    name: "ndjson",
    summary: "posts as JSON, one a line (.ndjson, .jsonl) or in a list (.json)",
    holds: "file",
    mayHold: (name) => ends(name, ".ndjson", ".jsonl", ".json"),
    load: async () => (await import("./ndjson.ts")).ndjson,
  },
  {
    name: "text",
    summary: "plain text (.txt, standard input)",
    holds: "file",
    mayHold: () => false,
    load: async () => (await import("./plain.ts")).plain,
  },
];

const ends = (name: string, ...endings: readonly string[]): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));

/** Reads a draft from its bytes with the reader of drafts of that name; undefined when there is none. */
export async function readDraftBytes(reader: string, path: string, bytes: Uint8Array): Promise<readonly Batch[] | undefined> {
  const listed = readers.find(({ name, holds }) => name === reader && holds === "file");
  if (listed === undefined) return undefined;
  const open = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const entry = { path, name: path.replaceAll("\\", "/"), size: bytes.length, open };
  const batches: Batch[] = [];
  for await (const batch of (await listed.load()).read([entry], { messages: false })) batches.push(batch);
  return batches;
}

/**
 * Reads files, folders, patterns, archives and `-` (standard input). Batches come in the order of the paths; `files` counts what was finished.
 * Nothing is thrown for wrong input: it is a problem in a batch.
 */
export function openInputs(paths: readonly string[], options: ClaimedOptions & Surroundings): AsyncIterable<Intake> {
  return inputsOf(paths, options, readers);
}
