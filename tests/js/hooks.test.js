import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";
import { prerender, show } from "./screen.js";

const PATH = "/contacts/jana";
/** @type {import("../../crm_web/components/store/types.js").View} */
const EMPTY = { path: "", user: "", epoch: "", rev: 0 };

/** @param {object} content */
const viewOf = (content) => ({ path: PATH, user: "eva", epoch: "e1", rev: 1, ...content });

test("a page draws what is known of its path, and nothing of another", async () => {
  const store = await new Phone().open();
  store.putView(viewOf({ title: "Jana" }));
  const jana = await show(`${PATH}/?card=tickets`, () => store.useView({ ...EMPTY }));
  const petr = await show("/contacts/petr", () => store.useView({ ...EMPTY }));
  assert.equal(jana.drawn.at(-1)?.path, PATH);
  assert.equal(petr.drawn.at(-1)?.path, "");
  await petr.after(() => store.putView(viewOf({ rev: 2 })));
  assert.equal(petr.drawn.length, 1);
  assert.equal(jana.drawn.length, 2);
});

test("a list is drawn with all its known pages", async () => {
  const store = await new Phone().open();
  store.putView(viewOf({ path: "/contacts", rows: [{ id: "a" }], next: "/contacts?cursor=a" }));
  const list = await show("/contacts", () => store.useView(EMPTY));
  await list.after(() => store.putView(viewOf({ path: "/contacts?cursor=a", rows: [{ id: "b" }], next: "" })));
  assert.deepEqual(list.drawn.at(-1)?.rows, [{ id: "a" }, { id: "b" }]);
});

test("a page is looked up once after a change, however many parts it has", async () => {
  assert.equal(await looksOf(30), await looksOf(1));
});

/** @param {number} parts */
async function looksOf(parts) {
  const store = await new Phone().open();
  const page = await show(PATH, () => Array.from({ length: parts }, () => store.useView({ ...EMPTY }))[0]);
  const looks = mock.method(store.memory.views, "get");
  await page.after(() => store.putView(viewOf({ title: "Jana" })));
  assert.equal(page.drawn.at(-1)?.title, "Jana");
  return looks.mock.callCount();
}

test("another search keeps the rows of the last one in sight until it is answered; another page does not", async () => {
  const store = await new Phone().open();
  store.putView(viewOf({ path: "/contacts?q=jan", rows: [{ id: "a" }] }));
  const list = await show("/contacts?q=jan", () => store.useView({ ...EMPTY }));
  await list.go("/contacts?q=jana");
  assert.deepEqual(list.drawn.at(-1)?.rows, [{ id: "a" }]);
  await list.after(() => store.putView(viewOf({ path: "/contacts?q=jana", rows: [] })));
  assert.deepEqual(list.drawn.at(-1)?.rows, []);
  await list.go("/contacts/jana");
  assert.equal(list.drawn.at(-1)?.path, "");
});

test("an item made offline is drawn with what was typed, also when the server does not know it yet", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open("/contacts/new");
  const item = { kind: "contact", id: store.newItem("contact") };
  store.type(item, "title", "", "Nový");
  await store.save(item);
  store.putView(viewOf({ path: `/contacts/${item.id}`, outcome: "missing" }));
  const page = await show(`/contacts/${item.id}`, () => store.useView(EMPTY));
  assert.deepEqual([page.drawn.at(-1)?.id, page.drawn.at(-1)?.outcome], [item.id, undefined]);
});

test("a field is drawn again only when it changes, whatever else does", async () => {
  const store = await new Phone().open();
  const phones = await show(PATH, () => store.useField(JANA, "phone", ["+420601234567"]));
  const title = await show(PATH, () => store.useField(JANA, "title", "Jana"));
  await title.after(() => store.type(JANA, "title", "Jana", "J"));
  assert.deepEqual([title.drawn.at(-1)?.value, title.drawn.at(-1)?.changed, title.drawn.length], ["J", true, 2]);
  assert.equal(phones.drawn.length, 1);
});

test("an item counts its unsaved fields and says how far it is", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  const page = await show(PATH, () => store.useItem(JANA));
  assert.deepEqual(page.drawn.at(-1), { state: "saved", count: 0, draft: undefined });
  await page.after(() => store.type(JANA, "title", "Jana", "J"));
  assert.deepEqual([page.drawn.at(-1)?.state, page.drawn.at(-1)?.count], ["unsaved", 1]);
  await page.after(() => store.save(JANA));
  assert.deepEqual([page.drawn.at(-1)?.state, page.drawn.at(-1)?.count], ["queued", 0]);
});

test("what only asks whether fields are refused is not drawn at a keystroke", async () => {
  const store = await new Phone().open();
  const cards = await show(PATH, () => store.useIsWrong(JANA));
  await cards.after(() => store.type(JANA, "title", "Jana", "J"));
  assert.deepEqual(cards.drawn, [false]);
  await cards.after(() => store.refuse(JANA, { title: "no" }));
  assert.deepEqual(cards.drawn, [false, true]);
});

test("the line about the connection tells offline, waiting, stale, and that nothing is kept", async () => {
  const phone = new Phone();
  phone.loseDisk();
  const store = await phone.open(PATH);
  const line = await show(PATH, () => store.useConnection());
  assert.deepEqual([line.drawn.at(-1)?.online, line.drawn.at(-1)?.waiting, line.drawn.at(-1)?.kept], [true, 0, false]);
  phone.server.down = true;
  store.type(JANA, "title", "Jana", "J");
  await line.after(() => store.save(JANA).then(() => store.refresh(PATH)).then(settled));
  const { online, waiting, stale } = line.drawn[line.drawn.length - 1];
  assert.deepEqual([online, waiting, stale], [false, 1, true]);
});

test("a save that is sent at once is not worth a word about the connection, one that has to wait is", async () => {
  const phone = new Phone();
  const store = await phone.open(PATH);
  const line = await show(PATH, () => store.useConnection());
  const release = phone.server.hold();
  await line.after(() => saveTitle(store, JANA, "Jana", "J"));
  assert.equal(line.drawn.at(-1)?.waiting, 0);
  phone.server.status = new Response("busy", { status: 503 });
  await line.after(release);
  assert.equal(line.drawn.at(-1)?.waiting, 1);
  phone.server.status = null;
  await line.after(() => store.flush());
  assert.equal(line.drawn.at(-1)?.waiting, 0);
});

test("the socket's view enters the store; a page that nobody knows is asked for over HTTP as well", async () => {
  const phone = new Phone();
  phone.server.page("/contacts/petr", { title: "Petr" });
  const store = await phone.open("/phone");
  await show(PATH, () => store.useFeed(viewOf({ title: "Jana" })));
  assert.equal(store.peek(PATH)?.title, "Jana");
  const other = await show("/contacts/petr", () => store.useFeed(EMPTY));
  await other.after(settled);
  assert.equal(store.peek("/contacts/petr")?.title, "Petr");
});

test("what the socket said before is no news on the page that is opened next", async () => {
  const phone = new Phone();
  const store = await phone.open("/phone");
  const said = viewOf({ title: "Jana" });
  const page = await show(PATH, () => store.useFeed(said));
  store.memory.answers.set(PATH, { at: 5, failed: 0 });
  await page.go("/contacts/petr");
  await show("/contacts/petr", () => store.useFeed(said));
  assert.equal(store.memory.answers.get(PATH)?.at, 5);
});

test("a page that is known is asked for over HTTP when the socket does not answer in time, and only then", async () => {
  const phone = new Phone();
  const store = await phone.open("/phone");
  await settled();
  store.putView(viewOf({ title: "Jana" }));
  store.memory.answers.set(PATH, { at: Date.now() - 60_000, failed: 0 });
  phone.server.page(PATH, { rev: 2, title: "Hana" });
  const page = await show(PATH, () => store.useFeed(EMPTY));
  assert.equal(store.peek(PATH)?.title, "Jana");
  await page.after(() => mock.timers.tick(800));
  assert.equal(store.peek(PATH)?.title, "Hana");
  phone.server.requests.length = 0;
  await page.go("/contacts/petr");
  store.putView(viewOf({ path: "/contacts/petr" }));
  await page.go(PATH);
  store.putView(viewOf({ rev: 3 }));
  await page.after(() => mock.timers.tick(800));
  assert.equal(phone.server.requests.filter((request) => request === "GET /api/view").length, 1); // of Petr, whom nobody knew
});

test("the prerendered page shows nothing of anybody", async () => {
  const store = await new Phone().open();
  store.putView(viewOf({ title: "Jana" }));
  store.type(JANA, "title", "Jana", "J");
  assert.deepEqual(await prerender(PATH, () => store.useView(EMPTY)), EMPTY);
  assert.deepEqual(await prerender(PATH, () => store.useField(JANA, "title", "Jana")), { base: "Jana", value: "Jana", changed: false, overtaken: false });
  assert.deepEqual(await prerender(PATH, () => store.useItem(JANA)), { state: "saved", count: 0, draft: undefined });
  assert.equal(await prerender(PATH, () => store.useNewItem("contact")), "");
  assert.deepEqual(await prerender(PATH, () => [store.useWaiting(), store.useWaitingCount(), store.useOffer()]), [{ things: [], choices: 0, known: false }, 0, null]);
  assert.equal((await prerender(PATH, () => store.useConnection())).online, true);
});

test("a new item's id is the one that is typed into", async () => {
  const store = await new Phone().open("/contacts/new");
  const page = await show("/contacts/new", () => store.useNewItem("contact"));
  const id = page.drawn[0];
  await page.after(() => store.type({ kind: "contact", id }, "title", "", "N"));
  assert.deepEqual(new Set(page.drawn), new Set([id]));
});

test("the page of a new item stays with it while it is saved, and never shows the next empty one", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open("/contacts/new");
  const page = await show("/contacts/new", () => {
    const id = store.useNewItemHere("contact");
    return { id, state: store.useItem({ kind: "contact", id }).state };
  });
  const { id } = page.drawn[0];
  await page.after(() => store.type({ kind: "contact", id }, "title", "", "N"));
  await page.after(() => store.save({ kind: "contact", id }));
  assert.deepEqual(new Set(page.drawn.map((one) => one.id)), new Set([id]));
  assert.deepEqual([...new Set(page.drawn.map(({ state }) => state))], ["saved", "unsaved", "queued"]);
  const next = await show("/contacts/new", () => store.useNewItemHere("contact"));
  assert.notEqual(next.drawn.at(-1), id);
});
