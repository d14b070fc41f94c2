import type { Learned } from "../model/learned.ts";

/** What was learned, of the bytes that training wrote. */
export function createLearned(_bytes: Uint8Array): Learned {
  throw new Error("not built yet");
}
