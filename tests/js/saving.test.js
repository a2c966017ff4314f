import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { locks } from "./locks.js";
import { JANA, PETR, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";

/**
 * Notes which transactions over a store, that of the saves if no other, are begun from now on.
 * @param {import("node:test").TestContext} context
 * @param {string} over
 * @returns {string[]} "readwrite strict", "readonly …"
 */
function transactions(context, over = "ops") {
  /** @type {string[]} */
  const begun = [];
  const real = IDBDatabase.prototype.transaction;
  context.mock.method(IDBDatabase.prototype, "transaction", /** @this {IDBDatabase} */ function (/** @type {string[]} */ stores, /** @type {IDBTransactionMode} */ mode, /** @type {IDBTransactionOptions} */ options) {
    if (stores.includes(over)) begun.push(`${mode ?? "readonly"} ${options?.durability ?? ""}`.trim());
    return real.call(this, stores, mode, options);
  });
  return begun;
}

test("a save is on its way to the disk before anything on screen looks again", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Hana");
  await store.flushDrafts();
  const begun = transactions(context);
  store.subscribe(() => begun.push("drawn"));
  store.save(JANA);
  assert.deepEqual(begun, ["readwrite strict"]);
  await settled();
  assert.ok(begun.includes("drawn"));
});

test("what the server says is drawn before it is stored", async (context) => {
  const store = await new Phone().open();
  store.putView({ path: "/preferences", user: "eva", epoch: "e1", rev: 1 });
  await settled();
  const begun = transactions(context, "views");
  store.subscribe(() => queueMicrotask(() => begun.push("drawn")));
  store.putView({ path: "/contacts/jana", user: "eva", epoch: "e1", rev: 1 });
  await settled();
  assert.deepEqual(begun, ["drawn", "readwrite relaxed"]);
});

test("a save is shown to wait while another tab is sending", async () => {
  const phone = new Phone();
  const store = await phone.open();
  Object.assign(phone.navigator, { locks: { request: () => new Promise(() => {}) } });
  let looked = "";
  store.subscribe(() => { looked = store.itemState(JANA); });
  await saveTitle(store, JANA, "Jana", "Hana");
  mock.timers.tick(50);
  assert.equal(looked, "queued");
});

test("where nothing was typed nothing is written when a field is left", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  const begun = transactions(context);
  await store.flushDrafts();
  assert.deepEqual(begun, []);
});

test("leaving a field waits for what is being written", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Hana");
  store.keep();
  await store.flushDrafts();
  assert.equal((await phone.glance()).itemState(JANA), "unsaved");
});

test("what was saved here is sent without looking what other tabs have sent", async (context) => {
  const phone = new Phone();
  Object.assign(phone.navigator, { locks: locks() });
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Hana");
  await store.flushDrafts();
  const release = phone.server.hold();
  const begun = transactions(context);
  await store.save(JANA);
  await settled();
  assert.deepEqual([phone.server.requests.at(-1), begun], ["POST /api/ops", ["readwrite strict"]]);
  release();
});

test("each save is on the disk before it is sent, however close they follow", async (context) => {
  const phone = new Phone();
  Object.assign(phone.navigator, { locks: locks() });
  const store = await phone.open();
  /** @type {Set<string>} */
  const kept = new Set();
  const put = IDBObjectStore.prototype.put;
  context.mock.method(IDBObjectStore.prototype, "put", /** @this {IDBObjectStore} */ function (/** @type {any} */ row, /** @type {string} */ key) {
    if (this.name === "ops") this.transaction.addEventListener("complete", () => kept.add(key));
    return put.call(this, row, key);
  });
  /** @type {boolean[]} */
  const inTime = [];
  phone.server.refuse = ({ op_id }) => void inTime.push(kept.has(op_id));
  for (const [index, item] of [JANA, PETR, { ...JANA, id: "eva" }, { ...JANA, id: "ivo" }].entries()) {
    saveTitle(store, item, "", `T${index}`);
    await new Promise((go) => setImmediate(go));
  }
  await settled();
  assert.deepEqual(inTime, [true, true, true, true]);
});

test("what is on screen looks once at an answer: no drawing has the new content and the save as well", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "Hana");
  /** @type {string[]} */
  const seen = [];
  store.subscribe(() => seen.push(`${store.itemState(JANA)} ${Boolean(store.peek("/contacts/jana"))}`));
  await store.flush();
  assert.ok(!seen.includes("queued true"), seen.join());
  assert.equal(seen.at(-1), "saved true");
});
