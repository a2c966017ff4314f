import assert from "node:assert/strict";
import { test } from "node:test";
import { locks } from "./locks.js";
import { JANA, PETR, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";

test("each person has drafts of their own", async () => {
  const phone = new Phone("eva");
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  phone.cookies.set("crm-user", "marek");
  assert.equal((await phone.reload()).itemState(JANA), "saved");
  phone.cookies.set("crm-user", "eva");
  assert.equal((await phone.reload()).itemState(JANA), "unsaved");
});

test("another tab shows what is typed in this one", async () => {
  const phone = new Phone();
  const [here, there] = [await phone.open(), await phone.open()];
  here.type(JANA, "title", "Jana", "J");
  await here.flushDrafts();
  await settled();
  assert.equal(there.shown(JANA, "title", "Jana").value, "J");
});

test("two tabs that type into one item at once both keep their text", async () => {
  const phone = new Phone();
  const [here, there] = [await phone.open(), await phone.open()];
  here.type(JANA, "title", "Jana", "J");
  there.type(JANA, "note", "", "x");
  await here.flushDrafts();
  await settled();
  await there.flushDrafts();
  await settled();
  assert.deepEqual(Object.keys(here.draftOf(JANA)?.fields ?? {}).sort(), ["note", "title"]);
});

test("what was taken back here does not come back because another tab wrote", async () => {
  const phone = new Phone();
  const [here, there] = [await phone.open(), await phone.open()];
  here.type(JANA, "title", "Jana", "J");
  await here.flushDrafts();
  here.discard(JANA);
  there.type(PETR, "title", "Petr", "P");
  await there.flushDrafts();
  await settled();
  assert.deepEqual([here.itemState(JANA), here.itemState(PETR)], ["saved", "unsaved"]);
});

test("two tabs send a save once", async () => {
  const phone = new Phone();
  Object.assign(phone.navigator, { locks: locks() });
  const [here, there] = [await phone.open(), await phone.open()];
  const release = phone.server.hold();
  await saveTitle(here, JANA, "Jana", "J1");
  await settled();
  assert.equal(there.waiting(), 1);
  release();
  await settled();
  assert.deepEqual([here.waiting(), there.waiting()], [0, 0]);
  assert.equal(phone.server.requests.filter((request) => request === "POST /api/ops").length, 1);
});

test("what one tab saved is sent by another one too, should the first not manage to", async () => {
  const phone = new Phone();
  phone.server.status = new Response("busy", { status: 503 });
  const [here, there] = [await phone.open(), await phone.open()];
  await saveTitle(here, JANA, "Jana", "J1");
  await settled();
  assert.equal(there.waiting(), 1);
  assert.equal(phone.server.requests.filter((request) => request === "POST /api/ops").length, 2);
});
