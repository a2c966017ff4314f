import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, PETR, saveTitle } from "./people.js";
import { drawn, Phone, settled } from "./phone.js";
import { show } from "./screen.js";
import { tap } from "./taps.js";

const NOTHING = { things: [], choices: 0, known: true };

/** @param {import("./phone.js").Store} store */
function reasons(store) {
  return store.waitingThings().map(({ id, reason }) => `${id}: ${reason}`);
}

test("what was typed is listed with its age, its fields by their titles, and its name", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.putView(phone.server.page("/contacts/jana", { kind: "contact", id: "jana", title: "Jana", fields: [{ name: "note", label: "Poznámka k osobě" }] }));
  const list = await show("/waiting", () => store.useWaiting());
  assert.deepEqual(list.drawn.at(-1), NOTHING);
  const before = Date.now();
  await list.after(() => store.type(JANA, "note", "", "x"));
  await list.after(() => store.type(JANA, "phone", [], ["1"]));
  const [thing] = list.drawn[list.drawn.length - 1].things;
  assert.ok(thing.at >= before);
  assert.deepEqual({ ...thing, at: 0 }, {
    kind: "contact", id: "jana", made: false, title: "Jana", actions: [], reason: "unsaved", sentences: [], at: 0,
    fields: [{ name: "note", label: "Poznámka k osobě" }, { name: "phone", label: "field.phone" }],
  });
});

test("nothing is said to wait before it is known what was left from before", async () => {
  const phone = new Phone();
  phone.visit("/waiting");
  const store = await phone.begin();
  const list = await show("/waiting", () => store.useWaiting());
  await list.after(() => drawn(store));
  assert.deepEqual([list.drawn[0].known, list.drawn.at(-1)?.known], [false, true]);
});

test("each thing says why it waits: conflict, refused with its sentences, unsaved, on its way, without a network", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const clash = { yours: "J", theirs: "T", by: "Marek", at: "" };
  phone.server.refuse = ({ id }) => (id === "jana" ? { code: 409, version: 5, fields: { title: clash } } : { code: 403, detail: "Not you.", outcome: "denied" });
  await saveTitle(store, JANA, "Jana", "J");
  await saveTitle(store, PETR, "Petr", "P");
  await store.flush();
  store.type({ ...JANA, id: "adam" }, "title", "", "A");
  const release = phone.server.hold();
  await saveTitle(store, { ...JANA, id: "eliska" }, "", "E");
  assert.deepEqual(reasons(store).sort(), ["adam: unsaved", "eliska: queued", "jana: conflict", "petr: refused"]);
  assert.deepEqual(store.waitingThings().find(({ id }) => id === "petr")?.sentences, ["Not you."]);
  phone.navigator.onLine = false;
  assert.equal(store.waitingThings().find(({ id }) => id === "eliska")?.reason, "offline");
  release();
});

test("a call that was not filed says so, and is called as the other side", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "tel:+420601234567", { shown: "601 234 567" });
  const [{ reason, title, made }] = store.waitingThings();
  assert.deepEqual([reason, title, made], ["unfiled", "601 234 567", true]);
});

test("choices of the person's own are counted apart", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.down = true;
  const list = await show("/waiting", () => store.useWaiting());
  const count = await show("/settings", () => store.useWaitingCount());
  await list.after(() => store.setPreference("cards-contact", ["tickets"]));
  await count.after(() => store.type(JANA, "title", "Jana", "J"));
  assert.deepEqual([list.drawn.at(-1)?.choices, count.drawn.at(-1)], [1, 1]);
});

test("what was typed is let go of, and comes back", async () => {
  const store = await new Phone().open();
  store.type(JANA, "title", "Jana", "J");
  const back = store.letGo(JANA);
  assert.deepEqual(reasons(store), []);
  back();
  assert.deepEqual(reasons(store), ["jana: unsaved"]);
});

test("a save that waits is let go of, on the disk as well, and comes back as the same save", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J");
  await settled();
  const op = [...store.memory.ops.keys()];
  const back = store.letGo(JANA);
  await settled();
  assert.equal((await phone.glance()).waiting(), 0);
  back();
  assert.deepEqual([...store.memory.ops.keys()], op);
  phone.server.down = false;
  await settled();
  await store.flush();
  assert.deepEqual(phone.server.applied.map(({ op_id }) => op_id), op);
});

test("of an item with a save and later text the text goes first", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await settled();
  store.type(JANA, "title", "J1", "J2");
  store.letGo(JANA);
  assert.deepEqual(reasons(store), ["jana: offline"]);
});

test("an item that was made here and let go of can be made anew", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  const item = { kind: "contact", id: store.newItem("contact") };
  await saveTitle(store, { ...item, version: 0 }, "", "N");
  await settled();
  const back = store.letGo(item);
  assert.equal(store.newItem("contact"), item.id);
  back();
  assert.notEqual(store.newItem("contact"), item.id);
});

test("a save in a request that has no answer yet is too late to let go of", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const release = phone.server.hold();
  await saveTitle(store, JANA, "Jana", "J");
  await settled();
  assert.equal(store.isUnderWay(JANA), true);
  release();
  await store.flush();
  assert.equal(store.isUnderWay(JANA), false);
});

test("an undo is offered for a while, on every page; another one takes its place", async () => {
  const store = await new Phone().open();
  const line = await show("/contacts", () => store.useOffer());
  /** @type {string[]} */
  const undone = [];
  await line.after(() => store.offerUndo("undo.discarded", "Jana", () => undone.push("jana")));
  await line.after(() => store.offerUndo("undo.discarded", "Petr", () => undone.push("petr")));
  assert.equal(line.drawn.at(-1)?.title, "Petr");
  await line.after(() => store.takeUndo());
  assert.deepEqual([undone, line.drawn.at(-1)], [["petr"], null]);
  await line.after(() => store.offerUndo("undo.discarded", "Jana", () => {}));
  await line.after(() => mock.timers.tick(20_000));
  assert.equal(line.drawn.at(-1), null);
});
