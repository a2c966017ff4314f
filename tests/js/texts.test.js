import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone } from "./phone.js";
import { show } from "./screen.js";

test("a text that nobody wrote is its key, and what is no key is a gap: the page is drawn all the same", async () => {
  const phone = new Phone();
  await phone.open();
  Object.defineProperty(navigator, "languages", { value: ["en"], configurable: true });
  Object.assign(document, { documentElement: {} });
  /** @type {typeof import("../../crm_web/components/text/text.js")} */
  const { useText } = await phone.part("text/text.js");
  const text = (await show("/contacts", useText)).drawn.at(-1) ?? (() => "");
  assert.deepEqual([text("no.such.key"), text(/** @type {any} */ (undefined), { count: 2 })], ["no.such.key", "…"]);
  assert.equal(text("{constructor} of {count}", { count: 2 }), "{constructor} of 2");
});
