/** What the camera of a test writes. */
export interface Taken {
  /** Degrees, minutes and seconds with the letter of the half of the world. */
  readonly latitude?: readonly [number, number, number, "N" | "S"];
  readonly longitude?: readonly [number, number, number, "E" | "W"];
  /** As cameras write it: `2026:05:01 10:11:12`. */
  readonly time?: string;
}

/** The beginning of a JPEG with the data of a camera, made by hand from the Exif standard (little-endian TIFF: a directory, and two below it). */
export function jpegOf(taken: Taken): Buffer {
  const tiff = tiffOf(taken);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(tiff.length + 8);
  const soi = Buffer.from([0xff, 0xd8, 0xff, 0xe1]);
  return Buffer.concat([soi, size, Buffer.from("Exif\0\0", "latin1"), tiff, Buffer.from([0xff, 0xdb]), Buffer.alloc(2_000, 7)]);
}

interface Field {
  readonly tag: number;
  /** 2 text, 4 number, 5 fractions. */
  readonly type: 2 | 4 | 5;
  readonly count: number;
  readonly data: Buffer;
}

const text = (tag: number, value: string): Field => ({ tag, type: 2, count: value.length + 1, data: Buffer.from(`${value}\0`, "latin1") });

function fractions(tag: number, values: readonly number[]): Field {
  const data = Buffer.alloc(values.length * 8);
  values.forEach((value, at) => {
    data.writeUInt32LE(Math.round(value * 100), at * 8);
    data.writeUInt32LE(100, at * 8 + 4);
  });
  return { tag, type: 5, count: values.length, data };
}

function pointer(tag: number, to: number): Field {
  const data = Buffer.alloc(4);
  data.writeUInt32LE(to);
  return { tag, type: 4, count: 1, data };
}

/** A directory with its data behind it; `at` is where it begins. */
function directory(fields: readonly Field[], at: number): Buffer {
  const head = Buffer.alloc(2 + fields.length * 12 + 4);
  head.writeUInt16LE(fields.length);
  const tail: Buffer[] = [];
  let next = at + head.length;
  fields.forEach(({ tag, type, count, data }, index) => {
    const start = 2 + index * 12;
    head.writeUInt16LE(tag, start);
    head.writeUInt16LE(type, start + 2);
    head.writeUInt32LE(count, start + 4);
    if (data.length <= 4) data.copy(head, start + 8);
    else {
      head.writeUInt32LE(next, start + 8);
      tail.push(data);
      next += data.length;
    }
  });
  return Buffer.concat([head, ...tail]);
}

function tiffOf({ latitude, longitude, time }: Taken): Buffer {
  const header = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  const photoAt = 8 + 2 + 2 * 12 + 4;
  const photo = directory(time === undefined ? [] : [text(0x9003, time)], photoAt);
  const placeAt = photoAt + photo.length;
  const place = [
    ...(latitude === undefined ? [] : [text(1, latitude[3]), fractions(2, latitude.slice(0, 3) as number[])]),
    ...(longitude === undefined ? [] : [text(3, longitude[3]), fractions(4, longitude.slice(0, 3) as number[])]),
  ];
  return Buffer.concat([header, directory([pointer(0x8769, photoAt), pointer(0x8825, placeAt)], 8), photo, directory(place, placeAt)]);
}
