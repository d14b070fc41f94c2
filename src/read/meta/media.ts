import type { Medium } from "../../model/medium.ts";
import { pattern } from "../../text/pattern.ts";
import { pick, pickList } from "../pick.ts";
import { isoTime, said } from "./words.ts";

type Path = readonly (string | number)[];

const camera = pattern("^(\\d{4}):(\\d{2}):(\\d{2}) (\\d{2}:\\d{2}:\\d{2})", "");

/** The picture or film at a path of a record; none where it has no address (a text of Threads is a medium without). */
export function mediumAt(record: unknown, ...path: Path): readonly Medium[] {
  const name = said(record, ...path, "uri");
  if (name === undefined || name === "") return [];
  const exif = ["photo_metadata", "video_metadata"].flatMap((kind) => pickList(record, ...path, "media_metadata", kind, "exif_data"));
  const first = (key: string, test: (value: unknown) => boolean): unknown => exif.map((one) => pick(one, key)).find(test);
  const isNumber = (value: unknown): boolean => typeof value === "number";
  const [latitude, longitude] = [first("latitude", isNumber), first("longitude", isNumber)];
  const taken =
    isoTime(first("taken_timestamp", isNumber)) ?? cameraTime(first("date_time_original", (value) => typeof value === "string"));
  return [
    {
      name,
      ...(taken === undefined ? {} : { taken }),
      ...(typeof latitude === "number" && typeof longitude === "number" ? { at: { latitude, longitude } } : {}),
    },
  ];
}

/** `2024:03:01 10:00:00` of a camera, which tells no zone. */
function cameraTime(value: unknown): string | undefined {
  const found = typeof value === "string" ? camera.exec(value) : null;
  return found === null || found[1] === "0000" ? undefined : `${found[1]}-${found[2]}-${found[3]}T${found[4]}`;
}
