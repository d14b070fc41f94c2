/** The build of recheck that runs in this thread and starts nothing. */
declare module "recheck/lib/browser.js" {
  export { checkSync } from "recheck";
}
