/** How many pictures, films and recordings lie in a tree, by folder: there may be more of them than names can be kept. */
export class Media {
  readonly #folders = new Map<string, number>();

  add(name: string): void {
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    this.#folders.set(folder, (this.#folders.get(folder) ?? 0) + 1);
  }

  addAll(others: Media): void {
    for (const [folder, count] of others.#folders) this.#folders.set(folder, (this.#folders.get(folder) ?? 0) + count);
  }

  /** How many lie in a folder or below; in all, when none is given. */
  under(folder = ""): number {
    let sum = 0;
    for (const [path, count] of this.#folders) if (path.startsWith(folder)) sum += count;
    return sum;
  }

  /** Takes away what lies in a folder or below, so that it is counted once. */
  take(folder = ""): number {
    const sum = this.under(folder);
    for (const path of [...this.#folders.keys()]) if (path.startsWith(folder)) this.#folders.delete(path);
    return sum;
  }
}
