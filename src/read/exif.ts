import readExif from "exif-reader";
import type { Medium } from "../model/medium.ts";

/** What begins the data of the camera, in JPEG as in HEIC files. */
const mark = Buffer.from("Exif\0\0", "latin1");

/** Bytes of a picture that are looked through: cameras put their data before the picture, and never more than 64 KB of it. */
export const headOfPicture = 192 * 1024;

/** Place and time of taking as the camera wrote them into a picture; nothing where it did not, or where they are damaged. */
export function takenOf(head: Uint8Array): Pick<Medium, "at" | "taken"> {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const start = bytes.indexOf(mark);
  if (start < 0) return {};
  try {
    const { GPSInfo: place, Photo: photo } = readExif(bytes.subarray(start));
    const latitude = degrees(place?.GPSLatitude, place?.GPSLatitudeRef === "S");
    const longitude = degrees(place?.GPSLongitude, place?.GPSLongitudeRef === "W");
    const taken = photo?.DateTimeOriginal;
    return {
      ...(latitude === undefined || longitude === undefined ? {} : { at: { latitude, longitude } }),
      // The camera knows no zone: the library takes its clock for Greenwich.
      ...(taken instanceof Date && !Number.isNaN(taken.getTime()) ? { taken: taken.toISOString().slice(0, 19) } : {}),
    };
  } catch {
    return {};
  }
}

/** Degrees, minutes and seconds as one number; undefined where they are none, or where a camera without a fix wrote zeros. */
function degrees(parts: unknown, isNegative: boolean): number | undefined {
  if (!Array.isArray(parts) || parts.length < 2) return undefined;
  const [whole = 0, minutes = 0, seconds = 0] = parts.map(Number);
  const sum = whole + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(sum) || sum === 0 || sum > 180) return undefined;
  return Math.round((isNegative ? -sum : sum) * 1e5) / 1e5;
}
