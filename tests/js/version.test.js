import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone, settled } from "./phone.js";

/** A phone that keeps the app in one version; `come`: a newer one has come and waits. */
function keeping() {
  const phone = new Phone();
  /** @type {unknown[]} */
  const told = [];
  const registration = Object.assign(new EventTarget(), { waiting: /** @type {object | null} */ (null), installing: null, update: async () => {} });
  const workers = Object.assign(new EventTarget(), { controller: {}, getRegistration: async () => registration, register: async () => registration });
  Object.assign(phone.navigator, { serviceWorker: workers });
  const come = () => { registration.waiting = { postMessage: (/** @type {unknown} */ word) => told.push(word) }; };
  /** @returns {Promise<typeof import("../../crm_web/components/store/version.js")>} */
  const version = () => phone.part("store/version.js");
  return { phone, told, come, version };
}

test("a version that came while the app was closed is used at once", async () => {
  const { phone, told, come } = keeping();
  come();
  await phone.open();
  assert.deepEqual(told, ["take over"]);
});

test("one that came while the page was being drawn is offered, not forced", async () => {
  const { phone, told, come, version } = keeping();
  const store = await phone.begin();
  await settled();
  come();
  store.showsContent();
  await store.started;
  await settled();
  assert.deepEqual([told, (await version()).hasNewer()], [[], true]);
});
