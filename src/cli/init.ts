import type { ExitCode } from "../model/exit-code.ts";
import { jurisdictions } from "../model/jurisdiction.ts";
import type { World } from "../model/world.ts";
import { unknownNames } from "./known.ts";
import { openSink } from "./open-sink.ts";
import type { InitRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { misused } from "./tell.ts";

const name = "scrubin.config.yaml";

/** `scrubin init`: a configuration to begin with, whose first line tells editors its schema. */
export async function init(request: InitRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const wrong = await unknownNames("jurisdiction", request.jurisdictions, jurisdictions);
  if (wrong !== undefined) return misused([wrong], world, rooms);
  const { path } = await (await rooms.openConfiguration(world)).explain(`${world.cwd}/scrubin`);
  if (path === name && !request.force) {
    const message = "Unexpected configuration that is there already, expected none";
    return misused([{ code: "usage", message, path: name, hint: "--force replaces it" }], world, rooms);
  }
  const sink = await openSink(name, world);
  if ("problems" in sink) return misused(sink.problems, world, rooms);
  await sink.value.write(textOf(request.jurisdictions, rooms.schemaFile()));
  await sink.value.close();
  await world.out(`${name} written; scrubin config shows what is in force\n`);
  return 0;
}

const textOf = (chosen: readonly string[], schema: string): string => `# yaml-language-server: $schema=${schema}
# Settings of scrubin for this folder and below. All of them: scrubin config --schema

# Whose rules apply.
jurisdictions: [${(chosen.length > 0 ? chosen : jurisdictions).join(", ")}]

# From which severity on a run fails: error, warning, info or never.
failOn: error

# Files never to check, as patterns of .gitignore.
ignore: [node_modules/, CHANGELOG.md, LICENSE*]

# The severity of single rules, or off.
# rules:
#   uk/profanity: info

# Who publishes, as readers see it beside the text.
# author:
#   name: Dr A. Example
#   bio: General practitioner. Views are my own.

# What differs for some files.
# overrides:
#   - files: press/**
#     kind: post
#     audience: public
`;
