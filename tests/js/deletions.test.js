import assert from "node:assert/strict";
import { test } from "node:test";
import { JANA, PETR, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";

const PATH = "/contacts/jana";
const CLASH = { yours: true, theirs: false, by: "Marek", at: "2026-11-24T12:00:00+00:00" };

/** @param {Phone} phone @param {import("./phone.js").Store} store */
function serve({ server }, store) {
  const row = (/** @type {string} */ id) => ({ id, href: `/contacts/${id}`, title: id });
  store.putView(server.page("/contacts", { kind: "contact", slug: "contacts", rows: [row("jana"), row("petr")], next: "" }));
  store.putView(server.page(PATH, { kind: "contact", slug: "contacts", id: "jana", version: 3, title: "Jana" }));
  store.putView(server.page("/companies/acme", { kind: "company", id: "acme", version: 1, cards: [{ name: "contacts", kind: "contact", count: "2", rows: [row("jana"), row("petr")] }] }));
}

/** @type {import("../../crm_web/components/store/types.js").View} */
const EMPTY = { path: "", user: "", epoch: "", rev: 0 };

test("what is deleted leaves lists, cards and choices at once, also without a network, and its page says so", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  serve(phone, store);
  const list = await show("/contacts", () => store.useView(EMPTY));
  const card = await show("/companies/acme", () => store.useView(EMPTY));
  const page = await show(PATH, () => store.useView(EMPTY));
  await list.after(() => store.removeItem(JANA));
  assert.deepEqual(list.drawn.at(-1)?.rows?.map(({ id }) => id), ["petr"]);
  assert.deepEqual(card.drawn.at(-1)?.cards.map((/** @type {any} */ { count, rows }) => [count, rows.length]), [["1", 1]]);
  assert.equal(page.drawn.at(-1)?.outcome, "deleted");
  assert.equal(store.itemState(JANA), "queued");
});

test("a deletion is sent as one, and as no patch", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.removeItem(JANA);
  await store.flush();
  const [{ op_id, ...op }] = phone.server.applied;
  assert.deepEqual(op, { kind: "contact", id: "jana", base_version: 3, delete: true });
});

test("undone, it is back at once with what was typed into it, and the server gets both in order", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  serve(phone, store);
  const list = await show("/contacts", () => store.useView(EMPTY));
  store.type(JANA, "title", "Jana", "J");
  const back = store.removeItem(JANA);
  assert.equal(store.draftOf(JANA), undefined);
  await list.after(back);
  assert.equal(list.drawn.at(-1)?.rows?.length, 2);
  assert.equal(store.shown(JANA, "title", "Jana").value, "J");
  phone.server.down = false;
  await store.flush();
  assert.deepEqual(phone.server.applied.map((op) => ("delete" in op ? "delete" : "restore" in op && "restore")), ["delete", "restore"]);
});

test("what the server says is deleted leaves the lists that are older, and comes back with a newer list", async () => {
  const phone = new Phone();
  const store = await phone.open();
  serve(phone, store);
  const list = await show("/contacts", () => store.useView(EMPTY));
  phone.server.rev += 1;
  await list.after(() => store.putView(phone.server.page(PATH, { kind: "contact", id: "jana", version: 4, outcome: "deleted" })));
  assert.deepEqual(list.drawn.at(-1)?.rows?.map(({ id }) => id), ["petr"]);
  phone.server.rev += 1;
  await list.after(() => store.putView(phone.server.page("/contacts", { kind: "contact", rows: [{ id: "jana", href: PATH, title: "Jana" }], next: "" })));
  assert.deepEqual(list.drawn.at(-1)?.rows?.map(({ id }) => id), ["jana"]);
});

test("a deletion of what others changed meanwhile asks; deleted all the same, it starts from their version", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 409, outcome: "conflict", version: 5, fields: { deleted: CLASH } });
  store.removeItem(JANA);
  await store.flush();
  assert.deepEqual([store.itemState(JANA), store.draftOf(JANA)?.conflicts, store.draftOf(JANA)?.action], ["conflict", { deleted: CLASH }, "delete"]);
  assert.equal(await store.save(JANA), false);
  assert.equal((await phone.reload()).itemState(JANA), "conflict");
  phone.server.refuse = () => undefined;
  store.deleteAnyway(JANA);
  await store.flush();
  assert.deepEqual(phone.server.applied.map(({ base_version }) => base_version), [5]);
  assert.equal(store.itemState(JANA), "saved");
});

test("a deletion that is refused says so, and is let go of", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 403, outcome: "denied", detail: "Not you." });
  store.removeItem(JANA);
  await store.flush();
  const [thing] = store.waitingThings();
  assert.deepEqual([thing.reason, thing.actions, thing.sentences], ["refused", ["delete"], ["Not you."]]);
  store.letGo(JANA);
  assert.equal(store.itemState(JANA), "saved");
});

test("a refused deletion that was undone meanwhile leaves nothing to ask", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  store.removeItem(JANA)();
  await settled();
  phone.server.down = false;
  phone.server.refuse = (op) => ("delete" in op ? { code: 409, version: 5, fields: { deleted: CLASH } } : undefined);
  await store.flush();
  assert.equal(store.draftOf(JANA), undefined);
});

test("text that was typed into what others deleted is asked about, and given back together with it", async () => {
  const phone = new Phone();
  const store = await phone.open();
  serve(phone, store);
  const gone = phone.server.page(PATH, { kind: "contact", id: "jana", version: 4, outcome: "deleted", rev: 9 });
  phone.server.refuse = (op) => ("restore" in op ? undefined : { code: 410, outcome: "deleted", detail: "Deleted.", view: gone });
  await saveTitle(store, JANA, "Jana", "J");
  await store.flush();
  assert.deepEqual([store.peek(PATH)?.outcome, store.waitingThings()[0].reason], ["deleted", "gone"]);
  phone.server.refuse = () => undefined;
  await store.restoreWithMine({ ...JANA, version: 4 });
  await store.flush();
  const [restored, edited] = phone.server.applied;
  assert.deepEqual([restored.base_version, "restore" in restored, edited.patch], [4, true, { title: { from: "Jana", to: "J" } }]);
  assert.equal(store.itemState(JANA), "saved");
});

test("a link to what is deleted says so: by its page, by the item's own, by a deletion here", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  serve(phone, store);
  const said = await show("/x", () => store.useIsDeleted("contact", PATH, false));
  assert.equal(said.drawn.at(-1), false);
  await said.after(() => store.removeItem(JANA));
  assert.equal(said.drawn.at(-1), true);
  assert.deepEqual((await show("/x", () => store.useIsDeleted("contact", "/contacts/petr", true))).drawn, [true]);
});

test("a clone begins a new item with what is seen, and leaves another new one as it is", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const other = { kind: "contact", id: store.newItem("contact"), version: 0 };
  store.type(other, "title", "", "Other");
  const field = { name: "", value: "", editable: true, input: "text" };
  store.type(PETR, "title", "Petr", "Pavel");
  store.clone(PETR, /** @type {any} */ ([
    { ...field, name: "title", value: "Petr" }, { ...field, name: "note", value: "" }, { ...field, name: "owner", value: "eva", input: "person" },
    { ...field, name: "opened_at", value: "now", editable: false }, { ...field, name: "phone", value: ["1"] },
  ]));
  const made = { kind: "contact", id: store.newItem("contact"), version: 0 };
  assert.notEqual(made.id, other.id);
  assert.deepEqual(store.draftOf(made)?.fields, { title: { from: null, to: "Pavel" }, phone: { from: null, to: ["1"] } });
  assert.equal(store.shown(other, "title", "").value, "Other");
});

test("what a save kept of others is told until something is typed", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 200, outcome: "saved", version: 5, merged: ["note"], merged_by: ["Marek"] });
  await saveTitle(store, JANA, "Jana", "J");
  await store.flush();
  assert.deepEqual(store.memory.merges.get("contact/jana"), { fields: ["note"], by: ["Marek"] });
  store.type(JANA, "title", "J", "Jana");
  assert.equal(store.memory.merges.size, 0);
});
