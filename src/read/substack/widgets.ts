/** What the platform puts among the words: how each begins, and how it ends. */
const widgets = [
  ['<p class="button-wrapper"', "</p>"],
  ['<div class="subscription-widget-wrap', "</form></div></div>"],
  ['<p class="cta-caption"', "</p>"],
] as const;

/** A page whose buttons and forms are blanks of the same length, so that all else keeps its place. */
export function withoutWidgets(source: string): string {
  let out = source;
  for (const [opening, closing] of widgets) {
    for (let at = out.indexOf(opening); at >= 0; at = out.indexOf(opening, at)) {
      const close = out.indexOf(closing, at);
      const end = close < 0 ? at + opening.length : close + closing.length;
      out = out.slice(0, at) + " ".repeat(end - at) + out.slice(end);
    }
  }
  return out;
}
