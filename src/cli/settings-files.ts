import { dirname, join } from "node:path";

/** Names of files that hold settings, and those that people mistake for them. */
export const settingsNames: readonly string[] = [
  "scrubin.config.yaml",
  "scrubin.config.yml",
  "scrubin.config.json",
  "scrubin.yaml",
  ".scrubinrc",
  ".scrubinrc.yaml",
  ".scrubinignore",
  "package.json",
];

/** Where settings for the files of a folder (absolute) may stand, in it and above: they need not be there. */
export const settingsAbove = (folder: string): readonly string[] =>
  foldersFrom(folder).flatMap((one) => settingsNames.map((name) => join(one, name)));

function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}
