import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, PETR, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";

test("where the browser keeps nothing the screen says so, text stays while the app is open, and saves arrive", async () => {
  const phone = new Phone();
  phone.loseDisk();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  await store.reload();
  assert.deepEqual([store.storage.kept, store.itemState(JANA)], [false, "unsaved"]);
  await store.save(JANA);
  await store.flush();
  assert.deepEqual([phone.server.applied.length, store.itemState(JANA)], [1, "saved"]);
});

test("without a network either, a save waits in the memory and is sent when the network is back", async () => {
  const phone = new Phone();
  phone.loseDisk();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J");
  await settled();
  assert.equal(store.itemState(JANA), "queued");
  phone.server.down = false;
  phone.window.dispatchEvent(new Event("online"));
  await settled();
  assert.deepEqual([phone.server.applied.length, store.waiting()], [1, 0]);
});

test("a full disk is said to be, and what was typed meanwhile is written as soon as there is room", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  const full = context.mock.method(IDBObjectStore.prototype, "put", () => { throw new DOMException("full", "QuotaExceededError"); });
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  assert.equal(store.storage.kept, false);
  full.mock.restore();
  store.type(PETR, "title", "Petr", "P");
  await store.flushDrafts();
  assert.equal(store.storage.kept, true);
  const again = await phone.glance();
  assert.deepEqual([again.itemState(JANA), again.itemState(PETR)], ["unsaved", "unsaved"]);
});

test("what the browser throws away while the app is open is written again: text, and saves that wait", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, PETR, "Petr", "P");
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  await settled();
  await phone.evict();
  await store.reload();
  assert.deepEqual([store.itemState(JANA), store.itemState(PETR)], ["unsaved", "queued"]);
  mock.timers.tick(150);
  await settled();
  const again = await phone.glance();
  assert.deepEqual([again.itemState(JANA), again.itemState(PETR)], ["unsaved", "queued"]);
});

test("at the first save the browser is asked once not to throw anything away, unless it does not anyway", async () => {
  for (const [persisted, asked] of /** @type {[boolean, number][]} */ ([[false, 1], [true, 0]])) {
    const phone = new Phone();
    let times = 0;
    Object.assign(phone.navigator, { storage: { persisted: async () => persisted, persist: async () => ((times += 1), true) } });
    const store = await phone.open();
    store.type(JANA, "title", "Jana", "J");
    await settled();
    assert.equal(times, 0);
    await saveTitle(store, JANA, "Jana", "J1");
    await saveTitle(store, PETR, "Petr", "P");
    await settled();
    assert.equal(times, asked);
  }
});

test("a browser that answers the question with an error is left in peace", async () => {
  const phone = new Phone();
  Object.assign(phone.navigator, { storage: { persist: () => Promise.reject(new Error("no")) } });
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await store.flush();
  assert.equal(phone.server.applied.length, 1);
});
