import { html, type Markup } from "../markup.ts";

const keys = [
  ["j", "next finding"],
  ["k", "previous finding"],
  ["Enter", "open or close the finding"],
  ["d", "decide about it"],
  ["r", "show or hide the words of its post"],
  ["/", "search"],
  ["?", "these keys"],
  ["Esc", "leave a field or close this"],
] as const;

/** The keys of the page; single keys can be turned off for those whose software sends them unasked. */
export const helpDialog = (): Markup => html`<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
<dl class="keys">
${keys.map(([key, does]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>\n`)}</dl>
<p><input type="checkbox" id="keys-on" checked autocomplete="off"><label for="keys-on">Single keys are on</label></p>
<p><button type="button" id="help-close">Close</button></p>
</dialog>
`;
