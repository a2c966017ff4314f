import assert from "node:assert/strict";
import { test } from "node:test";
import { JANA, PETR, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";

test("a save is sent, answered and gone, and its view is shown", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Janička");
  const id = store.draftOf(JANA)?.op_id;
  await store.save(JANA);
  assert.equal(store.itemState(JANA), "queued");
  await store.flush();
  assert.deepEqual(phone.server.applied, [{ op_id: id, kind: "contact", id: "jana", base_version: 3, patch: { title: { from: "Jana", to: "Janička" } } }]);
  assert.equal(store.itemState(JANA), "saved");
  assert.deepEqual(store.peek("/contacts/jana")?.values, { title: "Janička" });
});

test("nothing typed is nothing to save", async () => {
  const phone = new Phone();
  const store = await phone.open();
  assert.equal(await store.save(JANA), false);
  assert.equal(store.waiting(), 0);
});

test("a save is on the disk before it is sent, and is sent after a restart", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "Janička");
  phone.kill();
  phone.server.down = false;
  const again = await phone.reload();
  assert.equal(again.waiting(), 0);
  assert.equal(again.draftOf(JANA), undefined);
  assert.equal(phone.server.applied.length, 1);
});

test("saves are sent in the order of saving, over all items", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await saveTitle(store, PETR, "Petr", "P1");
  await saveTitle(store, JANA, "J1", "J2");
  await settled();
  phone.server.down = false;
  await store.flush();
  assert.deepEqual(phone.server.applied.map(({ patch }) => patch.title.to), ["J1", "P1", "J2"]);
});

test("200 saves travel in one request, the rest in the next", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  for (let count = 0; count < 201; count += 1) await saveTitle(store, { ...JANA, id: `c${count}` }, "", "x");
  await settled();
  phone.server.down = false;
  await store.flush();
  assert.equal(phone.server.requests.filter((request) => request === "POST /api/ops").length, 2);
  assert.equal(phone.server.applied.length, 201);
});

test("where the browser keeps nothing, a save is sent all the same", async () => {
  const phone = new Phone();
  phone.loseDisk();
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await store.flush();
  assert.deepEqual([phone.server.applied.length, store.waiting()], [1, 0]);
});

test("a save that cannot be written leaves its text on the disk, and is written with the next", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J1");
  await store.flushDrafts();
  phone.server.hold();
  const full = context.mock.method(IDBObjectStore.prototype, "put", () => { throw new DOMException("full", "QuotaExceededError"); });
  await store.save(JANA);
  assert.equal(store.storage.kept, false);
  assert.equal((await phone.glance()).itemState(JANA), "unsaved");
  full.mock.restore();
  await store.keep();
  phone.kill();
  const again = await phone.glance();
  assert.equal(again.itemState(JANA), "queued");
});
