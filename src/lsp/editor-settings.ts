import { type Certainty, certainties } from "../model/certainty.ts";

/** What an editor sets: it beats what configurations say, as options of the command line do. */
export interface EditorSettings {
  readonly jurisdictions: readonly string[] | undefined;
  readonly concerns: readonly string[] | undefined;
  /** Folders of rulesets besides those of the configuration, from the folder of the workspace. */
  readonly rulesets: readonly string[];
  readonly minCertainty: Certainty | undefined;
  /** False to judge by the rules alone. */
  readonly learned: boolean | undefined;
  /** How long nobody types before a draft is judged, in milliseconds, 0 to 10,000. */
  readonly delay: number;
}

export const usualSettings: EditorSettings = {
  jurisdictions: undefined,
  concerns: undefined,
  rulesets: [],
  minCertainty: undefined,
  learned: undefined,
  delay: 250,
};

const longestDelay = 10_000;

/** Each setting: what it must be, in words, and the value where it is so. */
const kinds: { readonly [K in keyof EditorSettings]: readonly [string, (value: unknown) => EditorSettings[K] | undefined] } = {
  jurisdictions: ["names such as uk", names],
  concerns: ["names such as touting", names],
  rulesets: ["folders", names],
  minCertainty: [`one of ${certainties.join(", ")}`, (value) => certainties.find((known) => known === value)],
  learned: ["true or false", (value) => (typeof value === "boolean" ? value : undefined)],
  delay: [
    `milliseconds from 0 to ${longestDelay}`,
    (value) => (typeof value === "number" && value >= 0 && value <= longestDelay ? value : undefined),
  ],
};

/** Reads settings over others; what is wrong is told and left as it was. They may stand under a key `scrubin`. */
export function settingsOver(
  before: EditorSettings,
  value: unknown,
): { readonly settings: EditorSettings; readonly complaints: readonly string[] } {
  const given = isRecord(value) && isRecord(value["scrubin"]) ? value["scrubin"] : value;
  if (given === undefined || given === null) return { settings: before, complaints: [] };
  if (!isRecord(given)) return { settings: before, complaints: ["Unexpected settings of scrubin, expected an object"] };
  const settings: Record<string, unknown> = { ...before };
  const complaints: string[] = [];
  for (const [name, asked] of Object.entries(given)) {
    const kind = (kinds as Record<string, readonly [string, (value: unknown) => unknown]>)[name];
    const read = kind?.[1](asked);
    if (kind === undefined) complaints.push(`Unexpected setting "${name}", expected one of ${Object.keys(kinds).join(", ")}`);
    else if (asked === null) settings[name] = usualSettings[name as keyof EditorSettings];
    else if (read === undefined) complaints.push(`Unexpected value of the setting "${name}", expected ${kind[0]}`);
    else settings[name] = read;
  }
  return { settings: settings as unknown as EditorSettings, complaints };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of names, or one with commas. */
function names(value: unknown): readonly string[] | undefined {
  const list = typeof value === "string" ? value.split(",").map((name) => name.trim()) : value;
  return Array.isArray(list) && list.every((name) => typeof name === "string" && name !== "") ? (list as string[]) : undefined;
}
