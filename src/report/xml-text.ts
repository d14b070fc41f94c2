import { visible } from "./hostile.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text as XML or HTML takes it, in content or in a quoted attribute, on one line and with no control character. */
export const xmlText = (text: string): string => Array.from(visible(text), (sign) => entities[sign] ?? sign).join("");
