import type { ExitCode } from "../model/exit-code.ts";
import type { World } from "../model/world.ts";
import { bashCompletion } from "./bash-completion.ts";
import { fishCompletion } from "./fish-completion.ts";
import { manPage } from "./man-page.ts";
import { type Outline, outlinesOf } from "./outline.ts";
import { programOf } from "./program.ts";
import type { CompletionRequest } from "./request.ts";
import type { Rooms } from "./rooms.ts";
import { zshCompletion } from "./zsh-completion.ts";

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

/** `scrubin completion`: the script of a shell, made of the commands as they are. */
export async function completion({ shell }: CompletionRequest, world: World, rooms: Rooms): Promise<ExitCode> {
  const catalogue = await rooms.catalogue([], world);
  const rules = "value" in catalogue ? catalogue.value.flatMap((ruleset) => ruleset.rules.map(({ id }) => id)) : [];
  await world.out(scripts[shell](outlined(rooms, rules)));
  return 0;
}

/** `scrubin man`: the manual page, made of the same. */
export async function man(world: World, rooms: Rooms): Promise<ExitCode> {
  await world.out(manPage(outlined(rooms, []), rooms.tool));
  return 0;
}

const outlined = (rooms: Rooms, rules: readonly string[]): readonly Outline[] =>
  outlinesOf(
    programOf(rooms, () => undefined),
    rules,
  );
