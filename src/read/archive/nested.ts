import type { Entry } from "../../model/reader.ts";
import { problemOf } from "../damage.ts";
import type { DiskEntry } from "./file.ts";
import type { OpenArchive } from "./inventory.ts";
import type { Budget } from "./limits.ts";
import { Media } from "./media.ts";
import { isTar } from "./names.ts";
import { Spool } from "./spool.ts";

const isOnDisk = (entry: Entry): entry is DiskEntry => "disk" in entry;

/** Opens an archive that is a file of a folder or of another archive: of the latter it is put into a temporary file first. Never throws. */
export async function openEntry(entry: Entry, budget: Budget): Promise<OpenArchive> {
  try {
    const { openTar, openTarFile } = isTar(entry.name) ? await import("./tar.ts") : none;
    const { openZip, openZipFile } = await import("./zip.ts");
    if (isOnDisk(entry)) return await (openTar ?? openZip)(entry.disk, entry.path, budget);
    return await (openTarFile ?? openZipFile)(await spooled(entry), entry.path, budget);
  } catch (error) {
    return { entries: [], problems: [problemOf(error, entry.path)], media: new Media(), close: () => undefined };
  }
}

const none = { openTar: undefined, openTarFile: undefined };

/** The descriptor of an open file with the bytes of an entry, for others to close. */
async function spooled(entry: Entry): Promise<number> {
  const spool = new Spool();
  try {
    for await (const chunk of entry.open()) spool.write(chunk);
  } catch (error) {
    spool.close();
    throw error;
  }
  return spool.fd;
}
