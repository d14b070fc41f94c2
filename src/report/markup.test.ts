import { expect, it } from "vitest";
import { html } from "./markup.ts";
import { nasty, unsafeIn } from "./report.test-support.ts";

it("escapes what is set in, and nothing else", () => {
  const inner = html`<b>${"<i>"}</b>`;
  expect(html`<p title="${'"x" <y>'}">${inner}${[inner, inner]}${3}${undefined}</p>`.text).toBe(
    '<p title="&quot;x&quot; &lt;y&gt;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b>3</p>',
  );
});

it("lets no character through that steers a reader's eye", () => {
  expect(unsafeIn(html`${nasty}`.text)).toEqual([]);
});

it("refuses what the bundler could not carry", () => {
  expect(() => html`<p>·</p>`).toThrow("expected ASCII");
  expect(html`<p>${"·"}</p>`.text).toBe("<p>·</p>");
});
