import type { Found } from "./found.ts";

const isLocal = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 46 || code === 95 || code === 45 || code === 43 || code === 37;
const isDomain = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 46 || code === 45;

const shared = [
  "info",
  "admin",
  "reception",
  "enquiries",
  "enquiry",
  "bookings",
  "appointments",
  "office",
  "practice",
  "contact",
  "complaints",
  "feedback",
  "hello",
  "support",
  "concerns",
  "press",
  "media",
  "help",
  "clinic",
  "surgery",
];

/** E-mail addresses, those of a desk with the trait `practice`. `text` is in lower case. */
export function emails(text: string): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && isLocal(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end - at < 254 && isDomain(text.charCodeAt(end))) end += 1;
    while (end > at + 1 && ".-".includes(text.charAt(end - 1))) end -= 1;
    const dot = text.lastIndexOf(".", end);
    if (start === at || dot <= at + 1 || end - dot < 3) continue;
    const desk = shared.some((name) => text.startsWith(name, start));
    found.push({ start, end, traits: desk ? ["email", "practice"] : ["email"], strength: "strong" });
  }
  return found;
}
