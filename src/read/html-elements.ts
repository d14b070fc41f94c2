/** Elements whose content is no text of the author: code, machinery, pictures. */
export const silentElements: ReadonlySet<string> = new Set(
  "script style template noscript code pre kbd samp svg math iframe object textarea select canvas audio video".split(" "),
);

/** Elements that quote others. */
export const quotingElements: ReadonlySet<string> = new Set(["blockquote", "q", "cite"]);

/** Elements that begin and end a paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead title " +
    "tr ul label"
  ).split(" "),
);

/** Elements that end a line within a paragraph. */
export const lineElements: ReadonlySet<string> = new Set(["br", "td", "th"]);
