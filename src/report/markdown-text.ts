import { visible } from "./hostile.ts";

const marks = "\\`*_{}[]()<>#|!~&@$";

/** Text in Markdown that shows as it is: no markup, no HTML, no mention that would send a message to somebody. */
export const markdownText = (text: string): string =>
  Array.from(visible(text).trim(), (sign) => (sign === "@" ? "@<!-- -->" : marks.includes(sign) ? `\\${sign}` : sign)).join("");

/** Text as code in Markdown, between backticks enough for those inside. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  let fence = "`";
  while (shown.includes(fence)) fence += "`";
  return fence.length === 1 && !shown.startsWith(" ") ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}
