import type { PageData } from "../page-data.ts";
import { byId } from "./dom.ts";
import { listenToPrint } from "./print.ts";
import { Workbench } from "./workbench.ts";

/** Sets the page to work; a page without findings has nothing to work on but its checklist. */
if (document.getElementById("list") !== null) {
  const data: PageData = JSON.parse(byId("data", HTMLScriptElement).textContent ?? "");
  const bench = new Workbench(data);
  bench.start();
  listenToPrint(bench.list);
}
