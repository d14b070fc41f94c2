import type { Medium } from "../model/medium.ts";
import type { Post } from "../model/post.ts";
import type { Media } from "./archive.ts";

/** Looks into the pictures of an export for the place and the time of taking, which the platform's own files may not tell. */
export class Pictures {
  readonly #media: Media;
  readonly #folder: string;

  /** `folder` is where the export lies in its tree, with a slash behind, or empty. */
  constructor(media: Media, folder: string) {
    this.#media = media;
    this.#folder = folder;
  }

  /** The post with what its pictures tell. */
  async lookedInto(post: Post): Promise<Post> {
    if (post.media === undefined) return post;
    const media = await Promise.all(post.media.map((medium) => this.#medium(medium)));
    return { ...post, media };
  }

  async #medium(medium: Medium): Promise<Medium> {
    if (medium.at !== undefined) return medium;
    const open = this.#media.picture(`${this.#folder}${medium.name}`);
    if (open === undefined) return medium;
    const { headOfPicture, takenOf } = await import("./exif.ts");
    return { ...takenOf(await headOf(open(), headOfPicture)), ...medium };
  }
}

/** The first bytes of a file. One that cannot be unpacked tells nothing: that it is damaged, others tell. */
async function headOf(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      parts.push(chunk);
      size += chunk.length;
      if (size >= most) break;
    }
  } catch {
    return Buffer.concat(parts);
  }
  return Buffer.concat(parts).subarray(0, most);
}
