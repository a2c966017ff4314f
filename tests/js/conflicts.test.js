import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone } from "./phone.js";
import { JANA, saveTitle } from "./people.js";

test("a conflict brings the save back as unsaved text, with both values", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const view = phone.server.page("/contacts/jana", { rev: 9, values: { title: "Theirs" } });
  const clash = { yours: "Mine", theirs: "Theirs", by: "Marek", at: "2024-01-01T00:00:00Z" };
  phone.server.refuse = () => ({ code: 409, outcome: "conflict", version: 5, fields: { title: clash }, view });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  assert.equal(store.itemState(JANA), "conflict");
  assert.equal(store.waiting(), 0);
  assert.deepEqual(store.shown(JANA, "title", "Theirs"), { base: "Theirs", value: "Mine", changed: true, overtaken: false, error: undefined, conflict: clash });
  assert.equal(store.peek("/contacts/jana")?.rev, 9);
  assert.equal(await store.save(JANA), false);
});

test("in a conflict mine can be kept: it is sent over theirs, from the same base", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 409, version: 5, fields: { title: { yours: "Mine", theirs: "Theirs", by: "Marek", at: "" } } });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  phone.server.refuse = () => undefined;
  store.keepMine(JANA, "title");
  await store.save(JANA);
  await store.flush();
  assert.deepEqual(phone.server.applied[0].patch, { title: { from: "Theirs", to: "Mine" } });
  assert.equal(phone.server.applied[0].base_version, 3);
});

test("in a conflict theirs can be taken: nothing is unsaved any more", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 409, version: 5, fields: { title: { yours: "Mine", theirs: "Theirs", by: "Marek", at: "" } } });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  store.takeTheirs(JANA, "title");
  assert.equal(store.itemState(JANA), "saved");
});

test("an item that somebody else created under the same id is edited, and compared field by field", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const item = { kind: "contact", id: "contact-1", version: 0 };
  phone.server.refuse = () => ({ code: 409, version: 4, fields: { title: { yours: "Mine", theirs: "Theirs", by: "Marek", at: "" } } });
  await saveTitle(store, item, "", "Mine");
  await store.flush();
  assert.equal(store.draftOf(item)?.base_version, null);
  store.keepMine(item, "title");
  assert.equal(store.draftOf(item)?.base_version, 3);
});

test("with two conflicts each is asked about, and nothing is sent before both are settled", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const clash = { yours: "", theirs: "Theirs", by: "Marek", at: "" };
  phone.server.refuse = () => ({ code: 409, version: 5, fields: { title: clash, note: clash } });
  store.type(JANA, "note", "", "Mine");
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  store.keepMine(JANA, "title");
  assert.deepEqual([store.itemState(JANA), await store.save(JANA)], ["conflict", false]);
  store.takeTheirs(JANA, "note");
  assert.deepEqual(store.draftOf(JANA)?.fields, { title: { from: "Theirs", to: "Mine" } });
});

test("a conflict that names no field is told as a refusal", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 409, outcome: "conflict", version: 5, fields: {} });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  assert.deepEqual([store.itemState(JANA), store.draftOf(JANA)?.refused], ["unsaved", "conflict"]);
});

test("keeping mine where it is what they saved too leaves nothing unsaved", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 409, version: 5, fields: { title: { yours: "Mine", theirs: "Theirs", by: "Marek", at: "" } } });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  store.type(JANA, "title", "Jana", "Theirs");
  store.keepMine(JANA, "title");
  assert.equal(store.itemState(JANA), "saved");
});

test("what somebody saved while one types can be written over, knowingly, or taken, before Save", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Mine");
  assert.ok(store.shown(JANA, "title", "Theirs").overtaken);
  store.insist(JANA, "title", "Theirs");
  assert.deepEqual(store.draftOf(JANA)?.fields.title, { from: "Theirs", to: "Mine" });
  assert.ok(!store.shown(JANA, "title", "Theirs").overtaken);
  store.takeTheirs(JANA, "title");
  assert.equal(store.itemState(JANA), "saved");
});

test("nothing is asked where both typed the same, where nothing is saved yet, or where one's own save is on its way", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Hana");
  assert.ok(!store.shown(JANA, "title", "Hana").overtaken);
  const fresh = { kind: "contact", id: "contact-new" };
  store.type(fresh, "title", "", "Nová");
  assert.ok(!store.shown(fresh, "title", "Jiná").overtaken);
  phone.server.down = true;
  await store.save(JANA);
  store.type(JANA, "title", "Hana", "Ivana");
  assert.ok(!store.shown(JANA, "title", "Theirs").overtaken);
});

test("what is typed onto one's own save is edited from the value as the server wrote it", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const release = phone.server.hold();
  await saveTitle(store, JANA, "Jana", " Hana ");
  store.type(JANA, "title", " Hana ", "Ivana");
  phone.server.apply = (op) => ({ op_id: op.op_id, code: 200, outcome: "saved", version: 4, merged: [], view: phone.server.page("/contacts/jana", { fields: [{ name: "title", value: "Hana" }] }) });
  release();
  await store.flush();
  assert.deepEqual(store.draftOf(JANA)?.fields.title, { from: "Hana", to: "Ivana" });
  assert.ok(!store.shown(JANA, "title", "Hana").overtaken);
});
