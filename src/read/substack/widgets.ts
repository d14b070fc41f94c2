import type { Tag } from "../html-page.ts";

/** Classes of what Substack puts between an author's paragraphs: buttons, forms, and posts of others. */
const widgets = new Set([
  "button-wrapper",
  "captioned-button-wrap",
  "subscription-widget",
  "subscription-widget-wrap",
  "subscription-widget-wrap-editor",
  "subscribe-widget",
  "community-chat",
  "install-substack-app-embed",
  "directMessage",
  "poll-embed",
  "embedded-post-wrap",
  "embedded-publication-wrap",
  "digest-post-embed",
  "recommendation-wrap",
  "tweet",
  "twitter-embed",
  "comment",
  "instagram",
  "youtube-wrap",
  "spotify-wrap",
  "apple-podcast-container",
  "file-embed-wrapper",
  "paywall-jump",
]);

/** Whether an element is Substack's or others', and no words of the author. */
export const isWidget = ({ name, classes }: Tag): boolean => name === "form" || classes.some((one) => widgets.has(one));
