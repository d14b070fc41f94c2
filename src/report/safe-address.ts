/** An address that may become a link: http or https and nothing else, so that no script hides in one; undefined for all others. */
export function safeAddress(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
