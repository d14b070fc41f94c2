export { changedLines } from "./changed-lines.ts";
export { changedSince } from "./changed-since.ts";
export { staged } from "./staged.ts";
