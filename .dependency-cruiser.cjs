// Who may import whom. Every forbidden arrow has a sentence for the person who drew it.
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const rooms = [
  "text",
  "yaml",
  "config",
  "detect",
  "learn",
  "match",
  "read",
  "report",
  "ruleset",
  "check",
  "suggest",
  "audit",
  "cache",
  "watchlist",
  "git",
  "cli",
  "lsp",
];

/** What each room may import besides itself and `model`. */
const below = {
  text: [],
  yaml: [],
  config: ["text", "yaml"],
  detect: ["text"],
  learn: ["text"],
  match: ["text"],
  read: ["text"],
  report: ["text"],
  ruleset: ["text", "yaml"],
  check: ["text", "match"],
  audit: [],
  cache: [],
  git: ["text"],
  watchlist: ["text"],
  // It proposes other words; what the rules make of them it is told by whoever asks.
  suggest: ["text"],
  cli: [],
  // The language server judges as the commands do, with their rooms and settings.
  lsp: ["cli"],
};

/** Rooms that list their parts in an index. */
const shelves = ["detect", "match", "read", "report"];

/** The parts of a room are what its index imports from beside itself. */
function partsOf(room) {
  const index = join(__dirname, "src", room, "index.ts");
  if (!existsSync(index)) return [];
  const names = [...readFileSync(index, "utf8").matchAll(/["']\.\/([a-z0-9-]+)(?:\/index)?\.ts["']/g)].map((match) => match[1]);
  return [...new Set(names)];
}

const tests = "\\.(test|test-support)\\.ts$";
const workshop = "^src/(build|bench|train)/";

const roomArrows = rooms.map((room) => ({
  name: `${room}-looks-down`,
  comment: `${room} may import ${["model", ...below[room]].join(" and ")} only: what another room wants of it, main hands over as a value.`,
  severity: "error",
  from: { path: `^src/${room}/`, pathNot: tests },
  to: { path: "^src/", pathNot: `^src/(${["model", room, ...below[room]].join("|")})/` },
}));

const partArrows = shelves
  .filter((room) => partsOf(room).length > 0)
  .map((room) => ({
    name: `${room}-parts-are-strangers`,
    comment: `Parts listed in src/${room}/index.ts do not import each other: what two of them share is a noun or a verb with a file of its own.`,
    severity: "error",
    from: { path: `^src/${room}/(${partsOf(room).join("|")})(?:/|\\.ts$)` },
    to: { path: `^src/${room}/(?:${partsOf(room).join("|")})(?:/|\\.ts$)`, pathNot: `^src/${room}/$1(?:/|\\.ts$)` },
  }));

module.exports = {
  forbidden: [
    {
      name: "model-imports-nothing-of-ours",
      comment: "The nouns stand on the ground: a noun that needs a verb belongs in a room.",
      severity: "error",
      from: { path: "^src/model/", pathNot: tests },
      to: { pathNot: "^src/model/" },
    },
    ...roomArrows,
    ...partArrows,
    {
      name: "nobody-imports-main",
      comment: "Nothing flows back: main is called by the file in bin and by tests, and it alone joins the rooms.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(main|rooms)\\.ts$|${tests}|${workshop}` },
      to: { path: "^src/(main|rooms|checker|draft-file)\\.ts$" },
    },
    {
      name: "disk-doors",
      comment:
        "Only main, the archive reader, the loaders of rules and configuration, the hasher of an audit and the writers of output touch the disk: every other room is tested with plain values.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: `^src/(main|rooms|checker|draft-file)\\.ts$|^src/read/archive|^src/ruleset/|^src/yaml/source-file\\.ts$|^src/config/disk\\.ts$|^src/audit/hash-inputs\\.ts$|^src/cli/(process-world|output-file|watcher)\\.ts$|${workshop}|${tests}`,
      },
      to: { path: "^(node:)?fs(/|$)|^(fast-glob|chokidar)$|node_modules/(fast-glob|chokidar)/" },
    },
    {
      name: "suggestions-on-demand",
      comment: "A run that was not asked for changes loads nothing of what makes them: import it dynamically, where it is asked for.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(suggest/|draft-file\\.ts$)|${tests}` },
      to: { path: "^src/(suggest/|draft-file\\.ts$)", dynamic: false },
    },
    {
      name: "no-network",
      comment: "Patients' stories never leave the machine: nothing here opens a connection.",
      severity: "error",
      from: { path: "^src/", pathNot: `${workshop}|${tests}` },
      to: { path: "^(node:)?(net|http|https|http2|dns|tls|dgram|inspector|cluster)(/|$)" },
    },
    {
      name: "one-program",
      comment: "Nothing here starts another program, but for one file, and that starts git alone: the index is read by nobody else.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/git/run\\.ts$|${workshop}|${tests}` },
      to: { path: "^(node:)?child_process(/|$)" },
    },
    {
      name: "no-dynamic-packages",
      comment:
        "Import packages statically in a file of ours and load that file dynamically: esbuild gives a CommonJS package only a default (all that fast-glob has; htmlparser2 is a module).",
      severity: "error",
      from: { path: "^src/", pathNot: `${workshop}|${tests}` },
      to: {
        dynamic: true,
        dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg"],
        pathNot: "node_modules/(fast-glob|htmlparser2)/",
      },
    },
    {
      name: "no-circles",
      comment: "A circle, of types too, means that a noun is in the wrong file: move it to model or to a file of its own.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "Nobody imports this file: take it out, or list it in the index of its room.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: `${tests}|${workshop}|\\.d\\.ts$` },
      to: {},
    },
    {
      name: "not-to-test",
      comment: "Test files are imported by tests only.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: tests },
    },
    {
      name: "not-to-workshop",
      comment: "The build, the training and the benchmark are not part of the program.",
      severity: "error",
      from: { path: "^src/", pathNot: `${workshop}|${tests}` },
      to: { path: workshop },
    },
    {
      name: "resolvable",
      comment:
        "This import leads nowhere. (The cutters of word lists and of meanings take their packages from a folder that they are handed.)",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(build/gazetteers|train/cut-meanings)\\.mjs$" },
      to: { couldNotResolve: true },
    },
    // No rule against devDependencies: everything is bundled, so every package is one, and the published package has no other kind.
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
