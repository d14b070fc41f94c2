import type { Place } from "./place.ts";

/** Somebody the owner of an account is connected with: a friend, a follower, somebody followed. */
export interface Connection {
  /** The name or the handle, as the export writes it. */
  readonly name: string;
  readonly platform: string;
  /** When it began: ISO 8601; undefined where the export does not say. */
  readonly at?: string | undefined;
  readonly place: Place;
}
