import type { PageData } from "../page-data.ts";
import { byId } from "./dom.ts";
import { listenToPrint } from "./print.ts";
import { Workbench } from "./workbench.ts";

/** A page without findings has nothing to work on but its checklist. */
function open(): Workbench | undefined {
  if (document.getElementById("list") === null) return undefined;
  const data: PageData = JSON.parse(byId("data", HTMLScriptElement).textContent ?? "");
  const bench = new Workbench(data);
  bench.start();
  return bench;
}

listenToPrint(open()?.list);
