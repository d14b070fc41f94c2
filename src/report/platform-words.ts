/** Platforms that are not written as a word with a capital. */
const names: Readonly<Record<string, string>> = {
  html: "HTML",
  linkedin: "LinkedIn",
  ndjson: "NDJSON",
  tiktok: "TikTok",
  whatsapp: "WhatsApp",
  wordpress: "WordPress",
  youtube: "YouTube",
};

/** A platform as it writes itself. */
export const platformWords = (platform: string): string =>
  Object.hasOwn(names, platform) ? (names[platform] ?? platform) : platform.slice(0, 1).toUpperCase() + platform.slice(1);
