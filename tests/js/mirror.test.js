import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { locks } from "./locks.js";
import { JANA } from "./people.js";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";

const NEW = { kind: "contact", id: "contact-1" };

/** The moment after which the server hears of what was typed. */
async function soon() {
  await settled();
  mock.timers.tick(1_500);
  await settled();
}

/** @param {Phone} phone @param {string} method */
function count({ server }, method) {
  return server.requests.filter((request) => request.startsWith(`${method} /api/drafts/`)).length;
}

test("what is typed is on the server a moment later, under the op_id that its save will have", async () => {
  const phone = new Phone();
  const store = await phone.open();
  for (const text of ["H", "Ha", "Hana"]) store.type(JANA, "title", "Jana", text);
  await soon();
  const op_id = store.draftOf(JANA)?.op_id ?? "";
  assert.deepEqual(phone.server.drafts.get(op_id), { kind: "contact", id: "jana", base_version: 3, patch: { title: { from: "Jana", to: "Hana" } } });
  assert.equal(count(phone, "PUT"), 1);
  await soon();
  assert.equal(count(phone, "PUT"), 1);
});

test("what is discarded is forgotten there too, also when that was without a network, and after a reload", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Hana");
  await soon();
  phone.server.down = true;
  store.discard(JANA);
  await store.flushDrafts();
  await soon();
  assert.equal(phone.server.drafts.size, 1);
  phone.server.down = false;
  await phone.reload();
  await soon();
  assert.equal(phone.server.drafts.size, 0);
});

test("a save takes its draft along: nothing more is said", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Hana");
  await soon();
  await store.save(JANA);
  await store.flush();
  await soon();
  assert.deepEqual([count(phone, "PUT"), count(phone, "DELETE")], [1, 0]);
});

test("what came back from a refused save is told under its new op_id, and the old one is forgotten", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Hana");
  await soon();
  phone.server.refuse = () => ({ code: 422, outcome: "invalid", fields: { title: "no" } });
  await store.save(JANA);
  await store.flush();
  await soon();
  assert.deepEqual([...phone.server.drafts.keys()], [store.draftOf(JANA)?.op_id]);
});

test("without a network it is told later; a refusal is not repeated", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.down = true;
  store.type(JANA, "title", "Jana", "Hana");
  await soon();
  phone.server.down = false;
  mock.timers.tick(15_000);
  await settled();
  assert.equal(phone.server.drafts.size, 1);
  phone.server.status = new Response(null, { status: 413 });
  store.type(JANA, "title", "Jana", "Hanka");
  await soon();
  phone.server.status = null;
  mock.timers.tick(15_000);
  await settled();
  assert.equal(count(phone, "PUT"), 2);
});

test("whom a new item may be is known while it is typed", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/new");
  const found = { id: "jana", href: "/contacts/jana", title: "Jana", by: "phone" };
  phone.server.alike = [found];
  const form = await show("/contacts/new", () => store.useAlike(NEW));
  await form.after(() => (store.type(NEW, "phone", [], ["601234567"]), soon()));
  assert.deepEqual(form.drawn.at(-1), [found]);
  phone.server.alike = [];
  await form.after(() => (store.type(NEW, "phone", [], ["601234568"]), soon()));
  assert.deepEqual(form.drawn.at(-1), []);
});

test("what was typed on another device is offered, and what was typed here is not", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/jana");
  store.type(JANA, "title", "Jana", "Hana");
  await soon();
  const own = { op_id: store.draftOf(JANA)?.op_id ?? "", at: "", count: 1 };
  const other = { op_id: "other", at: "", count: 1 };
  const page = await show("/contacts/jana", () => store.useElsewhere([own, other]));
  assert.deepEqual(page.drawn.at(-1), [other]);
});

test("after the browser has dropped its storage what was typed is offered again", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/jana");
  store.type(JANA, "title", "Jana", "Hana");
  await soon();
  const [op_id] = phone.server.drafts.keys();
  phone.kill();
  const again = new Phone();
  again.server.drafts = phone.server.drafts;
  const fresh = await again.open("/contacts/jana");
  await settled();
  assert.equal(fresh.isOwn(op_id), false);
  await fresh.takeOver(JANA, op_id);
  await soon();
  assert.equal(fresh.draftOf(JANA)?.fields.title.to, "Hana");
  assert.deepEqual([...again.server.drafts.keys()], [fresh.draftOf(JANA)?.op_id]);
  assert.notEqual(fresh.draftOf(JANA)?.op_id, op_id);
});

test("what is taken over lies beneath what was typed here; of a new item it keeps its id", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/jana");
  phone.server.drafts.set("other", { ...JANA, base_version: 2, patch: { title: { from: "J", to: "Other" }, note: { from: "", to: "x" } } });
  store.type(JANA, "title", "Jana", "Mine");
  await store.takeOver(JANA, "other");
  const fields = store.draftOf(JANA)?.fields ?? {};
  assert.deepEqual([fields.title, fields.note.to, store.draftOf(JANA)?.base_version], [{ from: "J", to: "Mine" }, "x", 2]);
  phone.server.drafts.set("made", { ...NEW, base_version: null, patch: { title: { from: "", to: "New" } } });
  await store.takeOver({ kind: "contact", id: store.newItem("contact") }, "made");
  assert.equal(store.newItem("contact"), NEW.id);
  assert.equal(phone.server.drafts.has("made"), false);
});

test("what was taken over or discarded is offered no more, whatever a page that was on its way still says", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/jana");
  const [used, dropped] = ["used", "dropped"].map((op_id) => ({ op_id, at: "", count: 1 }));
  phone.server.drafts.set("used", { ...JANA, base_version: 2, patch: { title: { from: "J", to: "Other" } } });
  const page = await show("/contacts/jana", () => store.useElsewhere([used, dropped]));
  await page.after(() => store.takeOver(JANA, "used"));
  assert.deepEqual(page.drawn.at(-1), [dropped]);
  phone.server.down = true;
  await page.after(() => store.discardElsewhere("dropped"));
  assert.deepEqual(page.drawn.at(-1), [dropped]);
  phone.server.down = false;
  await page.after(() => store.discardElsewhere("dropped"));
  assert.deepEqual(page.drawn.at(-1), []);
});

test("one that is gone meanwhile, or that nobody can fetch, changes nothing", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/jana");
  await store.takeOver(JANA, "gone");
  phone.server.down = true;
  await store.takeOver(JANA, "gone");
  await store.discardElsewhere("gone");
  assert.equal(store.itemState(JANA), "saved");
});

test("nobody else's cookies carry what one types", async () => {
  const phone = new Phone("eva");
  const store = await phone.open();
  phone.cookies.set("crm-user", "marek");
  store.type(JANA, "title", "Jana", "Hana");
  await soon();
  assert.equal(phone.server.drafts.size, 0);
});

test("two tabs tell of one draft once", async () => {
  const phone = new Phone();
  Object.assign(phone.navigator, { locks: locks() });
  const [here, there] = [await phone.open(), await phone.open()];
  here.type(JANA, "title", "Jana", "Hana");
  await here.flushDrafts();
  await soon();
  await soon();
  const op_id = here.draftOf(JANA)?.op_id ?? "";
  assert.deepEqual(phone.server.requests.filter((request) => request.endsWith(op_id)), [`PUT /api/drafts/${op_id}`]);
  assert.equal(there.isOwn(op_id), true);
});
