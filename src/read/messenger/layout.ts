import type { FileNote } from "../../model/file-note.ts";
import type { Entry } from "../../model/reader.ts";
import { pattern } from "../../text/pattern.ts";

/** A file that holds a conversation, or a part of one. */
export interface MessengerFile {
  readonly entry: Entry;
  readonly isPage: boolean;
  /** Unique within the export: the folder of its parts, or its own name. */
  readonly thread: string;
}

export interface Layout {
  /** In order of their names, numbers in them by their worth. */
  readonly files: readonly MessengerFile[];
  /** What became of attachments and settings. */
  readonly notes: readonly FileNote[];
  /** Files of which nothing is known. */
  readonly strangers: readonly Entry[];
}

const part = pattern(
  "^((?:messages/)?(?:(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover|legacy_threads)/)?(?:[^/]{1,200}/)?)message_\\d{1,6}\\.(?:json|html)$",
  "",
);
/** The download of encrypted chats: a file a conversation, named for the other and numbered. */
const whole = pattern("^(?:messages/)?([^/]{1,200}_\\d{1,6})\\.(?:json|html)$", "");
const attachment = pattern("(?:^|/)(?:media|photos|videos|gifs|files|audio|stickers_used)/", "");
const settings = pattern(
  "^(?:messages/)?(?:autofill_information|chat_invites_received|community_chats_settings|encrypted_messaging_backup_settings|information_about_your_devices|messaging_settings|messenger_[a-z_]{1,60}|secret_conversations|your_[a-z_-]{1,80}|reported_conversations|index|start_here|no-data)\\.(?:json|html|txt)$",
  "",
);
const digits = pattern("\\d{1,9}", "g");

/** What the files of a folder of conversations are. */
export function layoutOf(entries: readonly Entry[]): Layout {
  const files: MessengerFile[] = [];
  const notes: FileNote[] = [];
  const strangers: Entry[] = [];
  for (const entry of entries) {
    const { name, path } = entry;
    if (attachment.exec(name) !== null) notes.push({ path, state: "ignored", why: "attachments are not opened" });
    else if (settings.exec(name) !== null) notes.push({ path, state: "ignored", why: "settings and logs" });
    else {
      const folder = part.exec(name)?.[1];
      const thread = folder ?? whole.exec(name)?.[1];
      if (thread === undefined) strangers.push(entry);
      else files.push({ entry, isPage: name.endsWith(".html"), thread: thread.endsWith("/") ? thread.slice(0, -1) : thread || name });
    }
  }
  const padded = ({ entry }: MessengerFile): string => entry.name.replace(digits, (run) => run.padStart(9, "0"));
  files.sort((a, b) => (padded(a) < padded(b) ? -1 : padded(a) > padded(b) ? 1 : 0));
  return { files, notes, strangers };
}
