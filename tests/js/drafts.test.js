import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, PETR } from "./people.js";
import { Phone, settled } from "./phone.js";

const EVERY_KEY = ["J", "Ja", "Jan"];

test("what is typed is red in the same frame", async () => {
  const store = await new Phone().open();
  let told = 0;
  store.subscribe(() => (told += 1));
  store.type(JANA, "title", "Jana", "Janička");
  assert.equal(told, 1);
  assert.deepEqual(store.shown(JANA, "title", "Jana"), { base: "Jana", value: "Janička", changed: true, overtaken: false, error: undefined, conflict: undefined });
  assert.equal(store.itemState(JANA), "unsaved");
});

test("a keystroke is on the disk 150 ms later", async () => {
  const phone = new Phone();
  const store = await phone.open();
  for (const text of EVERY_KEY) store.type(JANA, "title", "Jana", text);
  mock.timers.tick(150);
  await settled();
  const again = await phone.reload();
  assert.equal(again.shown(JANA, "title", "Jana").value, "Jan");
});

for (const [name, leave] of /** @type {[string, (phone: Phone) => void][]} */ ([
  ["the page goes away", (phone) => phone.window.dispatchEvent(new Event("pagehide"))],
  ["the phone is locked", (phone) => { phone.document.visibilityState = "hidden"; phone.document.dispatchEvent(new Event("visibilitychange")); }],
  ["the field is left", (phone) => phone.document.dispatchEvent(new Event("focusout"))],
])) {
  test(`what is typed is written at once when ${name}`, async () => {
    const phone = new Phone();
    const store = await phone.open();
    store.type(JANA, "title", "Jana", "Jana Nová");
    leave(phone);
    await settled();
    const again = await phone.reload();
    assert.deepEqual(again.draftOf(JANA)?.fields, { title: { from: "Jana", to: "Jana Nová" } });
    assert.equal(again.draftOf(JANA)?.base_version, 3);
  });
}

test("the op_id of a draft is made at the first keystroke and stays", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J");
  const made = store.draftOf(JANA)?.op_id;
  store.type(JANA, "note", "", "x");
  await store.flushDrafts();
  assert.match(made ?? "", /^[0-9a-f-]{36}$/);
  assert.equal((await phone.reload()).draftOf(JANA)?.op_id, made);
});

test("a field that was never filled is empty, not absent, in what is sent", async () => {
  const store = await new Phone().open();
  store.type(JANA, "note", undefined, "x");
  assert.equal(JSON.stringify(store.draftOf(JANA)?.fields), '{"note":{"from":null,"to":"x"}}');
});

test("typing the saved value again takes the field back, and an empty draft disappears", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J");
  store.type(JANA, "note", null, "x");
  store.type(JANA, "note", null, "");
  assert.deepEqual(Object.keys(store.draftOf(JANA)?.fields ?? {}), ["title"]);
  store.type(JANA, "title", "Jana", "Jana");
  assert.equal(store.draftOf(JANA), undefined);
  await store.flushDrafts();
  assert.equal((await phone.reload()).itemState(JANA), "saved");
});

test("one field can be taken back alone", async () => {
  const store = await new Phone().open();
  store.type(JANA, "title", "Jana", "J");
  store.type(JANA, "note", "", "x");
  store.undo(JANA, "title");
  assert.deepEqual(store.draftOf(JANA)?.fields, { note: { from: "", to: "x" } });
});

test("discarding can be undone, and what was typed since stays", async () => {
  const store = await new Phone().open();
  store.type(JANA, "title", "Jana", "J");
  store.type(JANA, "note", "", "before");
  const taken = store.discard(JANA);
  assert.equal(store.itemState(JANA), "saved");
  store.type(JANA, "note", "", "after");
  assert.ok(taken);
  store.restoreDraft(taken);
  assert.equal(store.shown(JANA, "title", "Jana").value, "J");
  assert.equal(store.shown(JANA, "note", "").value, "after");
});

test("where the browser keeps nothing, typing goes on and the screen can say so", async () => {
  const phone = new Phone();
  phone.loseDisk();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  assert.equal(store.shown(JANA, "title", "Jana").value, "J");
  assert.equal(store.storage.kept, false);
});

test("what could not be written is written when the browser keeps things again", async () => {
  const phone = new Phone();
  phone.loseDisk();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  phone.findDisk();
  store.type(PETR, "note", "", "x");
  await store.flushDrafts();
  assert.equal(store.storage.kept, true);
  assert.equal((await phone.reload()).itemState(JANA), "unsaved");
});

test("what was saved at the first keystroke is what an edit starts from, whatever others save meanwhile", async () => {
  const store = await new Phone().open();
  store.type(JANA, "title", "Jana", "J");
  store.type(JANA, "title", "Theirs", "Mine");
  assert.deepEqual(store.draftOf(JANA)?.fields, { title: { from: "Jana", to: "Mine" } });
});
