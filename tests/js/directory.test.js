import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";
import { tap } from "./taps.js";

/** @typedef {import("./phone.js").Store} Store */

const LIST = "/contacts";
/** @type {import("../../crm_web/components/store/types.js").View} */
const EMPTY = { path: "", user: "", epoch: "", rev: 0, outcome: "ok", kind: "", slug: "", query: "", rows: [], elsewhere: [], next: "" };
const FIELDS = [{ name: "company", to: "company", label: "field.company", as: "line" }, { name: "phone", to: "", label: "field.phone", as: "line" }];
const NUMBER = ["+420601234567", "+420 601 234 567", "tel:+420601234567"];

/** A contact as the server tells of it. @param {string} id @param {string} title */
function told(id, title, said = /** @type {any[][]} */ ([[], []])) {
  return [id, title, `${title.toLowerCase()}!`, title[0], ` ${title.toLowerCase()} ${said[1].length ? "420601234567 601234567" : ""}`, said];
}

const JANA = told("jana", "Jana", [["acme"], [NUMBER]]);
const PETR = told("petr", "Petr");

/** @param {object} [more] */
const part = (more) => ({ kind: "contact", slug: "contacts", about: true, whole: false, complete: true, fields: FIELDS, rows: [], gone: [], ...more });
const firm = { kind: "company", slug: "companies", about: true, whole: true, complete: true, fields: [], rows: [["acme", "Acme", "acme!", "A", " acme", []]], gone: [] };

/** @param {any[]} kinds @param {object} [more] */
const answer = (kinds, more) => ({ user: "eva", epoch: "e1", since: "1", fresh: false, more: false, kinds, ...more });

/** A phone to which the server has told two contacts and a company. */
async function told_of(said = [part({ whole: true, rows: [PETR, JANA] }), firm]) {
  const phone = new Phone();
  phone.server.directory = (since) => (since ? answer([], { since }) : answer(said, { fresh: true }));
  const store = await phone.open(LIST);
  await settled();
  return { phone, store };
}

/** @param {Store} store @param {string} path @param {any} [known] */
const titles = (store, path = LIST, known) => store.memory.directory?.list(path, known, EMPTY)?.rows?.map(({ title }) => title);

test("a list that was never opened is here, in the order of names, as the server would draw it", async () => {
  const { store } = await told_of();
  const view = store.memory.directory?.list(LIST, undefined, EMPTY);
  assert.deepEqual([view?.kind, view?.slug, view?.path, view?.next], ["contact", "contacts", LIST, ""]);
  const [{ id, href, title, line, call, initials, heading, hue, about, badges, marks, at }] = view?.rows ?? [];
  assert.deepEqual({ id, href, title, line, call, initials, heading, about, badges, marks, at }, {
    id: "jana", href: "/contacts/jana", title: "Jana", line: "Acme · +420 601 234 567", call: "tel:+420601234567", initials: "J", heading: "J", about: "contact/jana", badges: [], marks: [], at: "",
  });
  assert.equal(hue % 30, 0);
  assert.equal(store.memory.directory?.list(LIST, undefined, EMPTY), view);
});

test("a call that is begun in it is of a number as people write it", async () => {
  const { phone, store } = await told_of();
  await tap(phone, "tel:+420601234567");
  await tap(phone, "tel:+420777000111");
  assert.deepEqual([...store.memory.drafts.values()].map(({ fields }) => fields.counterpart.to), ["+420 601 234 567", "+420777000111"]);
});

test("it is here after a reload without a network", async () => {
  const { phone } = await told_of();
  phone.server.down = true;
  const again = await phone.reload(LIST);
  await settled();
  assert.deepEqual(titles(again), ["Jana", "Petr"]);
  const { drawn } = await show(LIST, () => again.useView(EMPTY));
  assert.deepEqual(drawn.at(-1)?.rows?.map(({ id }) => id), ["jana", "petr"]);
});

test("what changes is told by news, and kept", async (t) => {
  const phone = new Phone();
  phone.listen();
  let since = "";
  phone.server.directory = (asked) => (asked === since && asked ? answer([], { since }) : (since ||= "1", answer([part({ whole: true, rows: [JANA, PETR] })], { fresh: true })));
  const store = await phone.open(LIST);
  t.after(() => { phone.document.visibilityState = "hidden"; phone.document.dispatchEvent(new Event("visibilitychange")); });
  await settled();
  const moved = told("petr", "Adam");
  phone.server.directory = (asked) => (asked === "1" ? answer([part({ rows: [moved], gone: ["jana"] })], { since: "2" }) : answer([], { since: asked }));
  const asked = phone.server.asked.length;
  phone.lines[0].say({ epoch: "e1", rev: 2, changed: ["ticket/x"] });
  await settled();
  assert.equal(phone.server.asked.length, asked);
  phone.lines[0].say({ epoch: "e1", rev: 3, changed: ["contact/petr"] });
  await settled();
  assert.deepEqual(titles(store), ["Adam"]);
  phone.server.down = true;
  const again = await phone.reload(LIST);
  await settled();
  assert.deepEqual(titles(again), ["Adam"]);
});

test("what begins anew takes the place of what is here once all of it has come", async () => {
  const { phone, store } = await told_of();
  phone.server.directory = (since) => (since === "1" ? answer([part({ whole: true, rows: [PETR] })], { fresh: true, since: "8", more: true }) : answer([part({ rows: [told("eva", "Eva")] })], { since: "9" }));
  const release = phone.server.hold();
  const caught = store.catchUp();
  await settled();
  assert.deepEqual(titles(store), ["Jana", "Petr"]);
  release();
  await caught;
  assert.deepEqual(titles(store), ["Eva", "Petr"]);
});

test("what is told of one kind as a whole takes the place of that kind alone", async () => {
  const { phone, store } = await told_of();
  phone.server.directory = (since) => (since === "1" ? answer([part({ whole: true, rows: [PETR] })], { since: "2" }) : answer([], { since }));
  await store.catchUp();
  assert.deepEqual([titles(store), titles(store, "/companies")], [["Petr"], ["Acme"]]);
});

test("many answers are written anew as few, with the same content", async () => {
  const { phone, store } = await told_of();
  for (let count = 2; count < 130; count += 1) {
    phone.server.directory = (since) => (since === String(count - 1) ? answer([part({ rows: [told("jana", `Jana${count}`)] })], { since: String(count) }) : answer([], { since }));
    await store.catchUp();
  }
  phone.server.down = true;
  for (let opened = 0; opened < 2; opened += 1) {
    const again = await phone.reload(LIST);
    await settled();
    assert.deepEqual([titles(again), again.memory.directory?.since], [["Jana129", "Petr"], "129"]);
  }
});

test("a search finds by folded words and by numbers, and tells of the other kinds", async () => {
  const { store } = await told_of();
  assert.deepEqual(titles(store, "/contacts?q=J%C3%81na"), ["Jana"]);
  assert.deepEqual(titles(store, "/contacts?q=601+234"), ["Jana"]);
  assert.deepEqual(titles(store, "/contacts?q=acme"), []);
  assert.deepEqual(store.memory.directory?.list("/contacts?q=acme", undefined, EMPTY)?.elsewhere, [{ kind: "company", href: "/companies?q=acme", count: "1" }]);
});

test("what the server says comes first, and the rest follows until it has said all", async () => {
  const { store } = await told_of();
  const known = { ...EMPTY, path: LIST, kind: "contact", slug: "contacts", rows: [{ id: "jana", title: "Jana of the server" }], next: "/contacts?cursor=x" };
  assert.deepEqual(titles(store, LIST, known), ["Jana of the server", "Petr"]);
  assert.equal(store.memory.directory?.list(LIST, { ...known, next: "" }, EMPTY)?.rows?.length, 1);
  for (const path of ["/contacts?only=mine", "/tickets", "/contacts/jana"]) assert.equal(store.memory.directory?.list(path, undefined, EMPTY), undefined);
});

test("where items are left out, the server goes on, and without it what is here", async () => {
  const { phone, store } = await told_of([part({ whole: true, complete: false, rows: [JANA, PETR] })]);
  const known = { ...EMPTY, path: LIST, kind: "contact", slug: "contacts", rows: [{ id: "jana", title: "Jana" }], next: "/contacts?cursor=x" };
  assert.deepEqual(titles(store, LIST, known), ["Jana"]);
  phone.server.down = true;
  await store.refresh(LIST);
  assert.deepEqual(titles(store, LIST, known), ["Jana", "Petr"]);
  assert.equal(store.memory.directory?.list(LIST, known, EMPTY)?.next, "/contacts?cursor=x");
});

test("a list that begins at a letter is told where no item is left out", async () => {
  const { store } = await told_of();
  const view = store.memory.directory?.list("/contacts?from=P", undefined, EMPTY);
  assert.deepEqual([view?.rows?.map(({ title }) => title), view?.beginning, view?.letters], [["Petr"], "/contacts", ["J", "P"]]);
  assert.deepEqual([titles(store, "/contacts?from=CH"), titles(store, "/contacts?from=k")], [["Jana", "Petr"], ["Petr"]]);
  const none = store.memory.directory?.list("/contacts?from=X", undefined, EMPTY);
  assert.deepEqual([none?.rows?.length, none?.beginning], [2, undefined]);
  assert.ok(store.memory.directory?.tells("/contacts?from=P"));
  const known = { ...EMPTY, path: "/contacts?from=J", rows: [{ id: "jana", title: "Jana of the server" }], beginning: "/contacts", next: "/contacts?cursor=x" };
  assert.deepEqual(titles(store, "/contacts?from=J", known), ["Jana of the server", "Petr"]);
});

test("where items are left out it is the server's alone", async () => {
  const { phone, store } = await told_of([part({ whole: true, complete: false, rows: [JANA, PETR] })]);
  const known = { ...EMPTY, path: "/contacts?from=J", rows: [{ id: "jana", title: "Jana" }], beginning: "/contacts", next: "/contacts?cursor=x" };
  phone.server.down = true;
  await store.refresh(LIST);
  assert.equal(store.memory.directory?.list("/contacts?from=J", undefined, EMPTY), undefined);
  assert.equal(store.memory.directory?.list("/contacts?from=J", known, EMPTY), known);
  assert.ok(!store.memory.directory?.tells("/contacts?from=J"));
});

test("each keystroke is looked up before the address says it", async () => {
  const { phone, store } = await told_of();
  store.putView(phone.server.page(LIST, { kind: "contact", slug: "contacts", rows: [{ id: "jana" }], next: "/contacts?cursor=x" }));
  const page = await show(LIST, () => store.useView(EMPTY));
  phone.visit(LIST);
  await page.after(() => store.look("pe"));
  assert.deepEqual(page.drawn.at(-1)?.rows?.map(({ id }) => id), ["petr"]);
  await page.after(() => store.look("petra"));
  assert.deepEqual(page.drawn.at(-1)?.rows, []);
  await page.after(() => (store.lookNoMore(), store.changed()));
  assert.deepEqual(page.drawn.at(-1)?.rows?.length, 2);
});

test("titles, link choices and what was opened last are told by it", async () => {
  const { store } = await told_of();
  assert.equal(store.titleOf("company", "acme"), "Acme");
  await store.opened("contact", "petr");
  assert.deepEqual(store.recentView("/contacts?only=recent", EMPTY).rows?.map(({ title }) => title), ["Petr"]);
  const { drawn } = await show(LIST, () => store.useChoices("companies", "ác"));
  assert.deepEqual(drawn.at(-1)?.map(({ id }) => id), ["acme"]);
});

test("what is deleted here leaves it at once", async () => {
  const { phone, store } = await told_of();
  phone.server.down = true;
  await store.send({ op_id: "o1", kind: "contact", id: "jana", base_version: 1, patch: {}, delete: true });
  assert.deepEqual(titles(store), ["Petr"]);
});

test("nothing of it stays after signing out, and nothing of somebody else comes in", async () => {
  const { phone, store } = await told_of();
  await store.signOut();
  assert.equal(store.memory.directory, null);
  assert.deepEqual(await phone.disk.databases(), []);
  const other = new Phone();
  other.server.directory = () => answer([firm], { user: "marek", fresh: true });
  const again = await other.open(LIST);
  await settled();
  assert.equal(again.memory.directory?.kinds.size, 0);
});

test("nothing is fetched where data is to be saved", async () => {
  const phone = new Phone();
  Object.assign(navigator, { connection: { saveData: true } });
  const store = await phone.open(LIST);
  await settled();
  phone.server.requests.length = 0;
  await store.prefetch(["/contacts/jana"]);
  Object.assign(navigator, { connection: undefined });
  assert.deepEqual([phone.server.asked, phone.server.requests], [[], []]);
  await store.prefetch(["/contacts/jana"]);
  assert.deepEqual(phone.server.requests, ["GET /api/view"]);
});

test("with the network it comes, and comes up to date", async () => {
  const phone = new Phone();
  phone.server.down = true;
  phone.server.directory = (since) => (since ? answer([], { since }) : answer([part({ whole: true, rows: [PETR] })], { fresh: true }));
  const store = await phone.open(LIST);
  await settled();
  assert.equal(titles(store), undefined);
  phone.server.down = false;
  phone.window.dispatchEvent(new Event("online"));
  await settled();
  assert.deepEqual(titles(store), ["Petr"]);
});

test("it is brought once the page shows what it is about, and not before", async () => {
  const phone = new Phone();
  phone.kill();
  phone.visit(LIST);
  const store = await phone.begin();
  await settled();
  assert.deepEqual(phone.server.asked, []);
  phone.server.page(LIST, { title: "Kontakty" });
  await show(LIST, () => store.useView(/** @type {any} */ (EMPTY)));
  await store.fetchViews([LIST]);
  await settled();
  assert.equal(phone.server.asked.length, 1);
});

test("where the browser is never idle it comes after three seconds", async () => {
  const phone = new Phone();
  phone.kill();
  phone.visit(LIST);
  Object.assign(globalThis, { requestIdleCallback: () => 0 });
  const store = await phone.begin();
  store.showsContent();
  await settled();
  assert.deepEqual(phone.server.asked, []);
  mock.timers.tick(3_000);
  await settled();
  Reflect.deleteProperty(globalThis, "requestIdleCallback");
  assert.equal(phone.server.asked.length, 1);
});
