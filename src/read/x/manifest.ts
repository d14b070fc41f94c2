import type { Problem } from "../../model/problem.ts";
import { pick, pickList, pickMembers, pickText } from "../pick.ts";
import { type Role, roleOf } from "./layout.ts";

/** What data/manifest.js promises: how many records each file holds. */
export class Manifest {
  readonly #promised = new Map<string, number>();
  #partial = false;
  #path = "";

  add(path: string, value: unknown): void {
    this.#path = path;
    this.#partial = pick(value, "archiveInfo", "isPartialArchive") === true;
    for (const [, type] of pickMembers(value, "dataTypes")) {
      for (const file of pickList(type, "files")) {
        const name = pickText(file, "fileName");
        const count = Number(pick(file, "count"));
        if (name !== undefined && Number.isSafeInteger(count)) this.#promised.set(name, count);
      }
    }
  }

  /** What is missing. `read`: records met by file name; `troubled`: files that have a problem of their own already. */
  shortfalls(read: ReadonlyMap<string, number>, troubled: ReadonlySet<string>, wanted: (role: Role) => boolean): readonly Problem[] {
    const problems: Problem[] = [];
    if (this.#partial) {
      problems.push({
        code: "incomplete",
        message: "Unexpected partial archive by its own account, expected a whole one",
        path: this.#path,
      });
    }
    for (const [name, promised] of this.#promised) {
      const role = roleOf(name);
      const met = read.get(name);
      if (role === undefined || !wanted(role) || troubled.has(name) || (met ?? 0) >= promised) continue;
      const found = met === undefined ? `absence of ${name}` : `${met} records in ${name}`;
      problems.push({
        code: "incomplete",
        message: `Unexpected ${found}, expected ${promised} records as the manifest of the archive says`,
        hint: met === undefined ? "Give all parts of the archive together" : "Download the archive again",
        path: this.#path,
      });
    }
    return problems;
  }

  /** How many of the records promised in files that are read were met; undefined without a manifest. */
  tally(read: ReadonlyMap<string, number>, wanted: (role: Role) => boolean): { met: number; said: number } | undefined {
    if (this.#promised.size === 0) return undefined;
    let [met, said] = [0, 0];
    for (const [name, promised] of this.#promised) {
      const role = roleOf(name);
      if (role === undefined || !wanted(role)) continue;
      met += read.get(name) ?? 0;
      said += promised;
    }
    return { met, said };
  }
}
