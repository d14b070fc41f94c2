import { describe, expect, it } from "vitest";
import { takenOf } from "./exif.ts";
import { jpegOf } from "./picture.test-support.ts";

const galway = { latitude: [53, 16, 30, "N"], longitude: [9, 3, 0, "W"] } as const;

describe("data of a camera", () => {
  it("tell place and time, without a zone", () => {
    expect(takenOf(jpegOf({ ...galway, time: "2026:05:01 10:11:12" }))).toEqual({
      at: { latitude: 53.275, longitude: -9.05 },
      taken: "2026-05-01T10:11:12",
    });
  });
  it("tell of the south and the east", () => {
    expect(takenOf(jpegOf({ latitude: [33, 55, 12, "S"], longitude: [18, 25, 0, "E"] }))).toEqual({
      at: { latitude: -33.92, longitude: 18.41667 },
    });
  });
  it.each([
    ["no data", Buffer.from([0xff, 0xd8, 0xff, 0xdb, 1, 2, 3])],
    ["zeros of a camera without a fix", jpegOf({ latitude: [0, 0, 0, "N"], longitude: [0, 0, 0, "E"] })],
    ["half a place", jpegOf({ latitude: [53, 16, 30, "N"] })],
    ["data that are cut off", jpegOf(galway).subarray(0, 40)],
    ["no camera at all", Buffer.from("Exif\0\0 is a format, wrote somebody in a text")],
    ["nothing", Buffer.alloc(0)],
  ])("tell nothing of %s", (_, bytes) => {
    expect(takenOf(bytes)).toEqual({});
  });
});
