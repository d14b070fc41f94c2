import type { Style } from "../model/reporter.ts";
import type { World } from "../model/world.ts";
import type { Looks } from "./choices.ts";

/** Columns when standard output is no terminal: the same everywhere, so that the same input gives the same bytes. */
const fixedWidth = 100;
const narrowest = 40;

/** How a report is to look: flags beat NO_COLOR beats FORCE_COLOR beats the terminal; a file is no terminal. */
export function styleFor(looks: Looks, toFile: boolean, world: World): Style {
  const onTerminal = world.outIsTerminal && !toFile;
  return {
    colour: looks.colour ?? colourByEnvironment(world, onTerminal),
    width: onTerminal ? Math.max(world.columns, narrowest) : fixedWidth,
    reveal: looks.reveal,
  };
}

function colourByEnvironment(world: World, onTerminal: boolean): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = world.env;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined) return force !== "0" && force !== "false";
  return onTerminal && term !== "dumb";
}
