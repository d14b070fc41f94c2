/** A comment in a draft that sets findings of some rules aside, with a reason. */
export interface Mute {
  readonly rules: readonly string[];
  readonly reason: string;
  /** The line it stands on. */
  readonly line: number;
  /** The lines it is for, both ends included. */
  readonly from: number;
  readonly to: number;
  /** What is wrong with it: then it mutes nothing. */
  readonly fault?: string | undefined;
}
