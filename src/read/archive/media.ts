type Open = () => AsyncIterable<Uint8Array>;

/** Pictures that can carry place and time of taking; so many can be looked into. */
const carriers = [".jpg", ".jpeg", ".heic", ".heif"];
const mostKept = 300_000;

/** How many pictures, films and recordings lie in a tree, by folder: there may be more of them than names can be kept. */
export class Media {
  readonly #folders = new Map<string, number>();
  readonly #pictures = new Map<string, Open>();

  /** `open` where pictures are to be looked into. */
  add(name: string, open?: Open): void {
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    this.#folders.set(folder, (this.#folders.get(folder) ?? 0) + 1);
    if (open !== undefined && this.#pictures.size < mostKept && carriers.some((ending) => name.toLowerCase().endsWith(ending)))
      this.#pictures.set(name, open);
  }

  addAll(others: Media): void {
    for (const [folder, count] of others.#folders) this.#folders.set(folder, (this.#folders.get(folder) ?? 0) + count);
    for (const [name, open] of others.#pictures) this.#pictures.set(name, open);
  }

  /** The way into a picture, where pictures are looked into and this one was met. */
  picture(name: string): Open | undefined {
    return this.#pictures.get(name);
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
