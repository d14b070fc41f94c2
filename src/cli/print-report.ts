import type { Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import type { Looks } from "./choices.ts";
import type { Output } from "./outputs.ts";
import type { Rooms } from "./rooms.ts";
import { pour } from "./sink.ts";
import { styleFor } from "./style.ts";
import { tell } from "./tell.ts";

/** Writes the reports. A quiet run for people prints nothing on standard output when there is nothing to tell. */
export async function printReport(
  report: Report,
  request: Looks & { readonly quiet: boolean },
  outputs: readonly Output[],
  world: World,
  rooms: Rooms,
): Promise<void> {
  const { files, posts, unread } = report.read;
  if (posts === 0 && unread.length === 0 && !request.quiet && report.shard === undefined) {
    tell([{ code: "usage", message: `Nothing to check: no post in ${files} file${files === 1 ? "" : "s"}` }], world, rooms);
  }
  const nothing = report.findings.length === 0 && unread.length === 0;
  for (const { format, file, sink } of outputs) {
    if (!(request.quiet && nothing && file === undefined && format === "pretty")) {
      const reporter = await rooms.reporter(format);
      await pour(reporter.render(report, styleFor(request, file !== undefined, world)), sink);
    }
    await sink.close();
  }
}
