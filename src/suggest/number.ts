import type { Note } from "../model/note.ts";
import type { Option, Particular } from "./change.ts";
import { option, type Scene } from "./scene.ts";

/** Numbers, telephones, addresses and handles, struck out; those of practices and of the author stay. */
export function numbers(scene: Scene): readonly Particular[] {
  const identity = scene.of("identity-number").filter(({ traits }) => !traits.includes("test-range"));
  const contact = scene
    .of("contact")
    .filter((note) => !note.traits.includes("practice") && !identity.some((other) => note.start < other.end && other.start < note.end));
  const handle = scene.of("handle").filter(({ traits }) => traits.includes("spoken-of"));
  const some = (notes: readonly Note[], what: (note: Note) => Struck): readonly Particular[] =>
    notes.map((note) => ({ options: [struck(scene, note, what(note))] }));
  return [...some(identity, () => "number"), ...some(contact, contactName), ...some(handle, () => "handle")];
}

type Struck = "number" | "e-mail" | "address" | "handle";

const says: Readonly<Record<Struck, string>> = {
  number: "strike out the number",
  "e-mail": "strike out the e-mail address",
  address: "strike out the address",
  handle: "strike out the handle",
};
const afrikaans: Readonly<Record<Struck, string>> = {
  number: "[nommer verwyder]",
  "e-mail": "[e-pos verwyder]",
  address: "[adres verwyder]",
  handle: "[naam verwyder]",
};
const chinese: Readonly<Record<Struck, string>> = {
  number: "[號碼已刪]",
  "e-mail": "[電郵已刪]",
  address: "[地址已刪]",
  handle: "[帳號已刪]",
};

function contactName({ traits }: Note): Struck {
  if (traits.includes("email")) return "e-mail";
  return traits.includes("address") || traits.includes("postcode") || traits.includes("eircode") ? "address" : "number";
}

function struck({ language }: Scene, { start, end }: Note, what: Struck): Option {
  const text = language === "zh" ? chinese[what] : language === "af" ? afrikaans[what] : `[${what} removed]`;
  return option(says[what], { start, end, text });
}
