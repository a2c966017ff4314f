import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";

const PATH = "/contacts?only=recent";
/** @type {import("../../crm_web/components/store/types.js").View} */
const EMPTY = { path: "", user: "", epoch: "", rev: 0, outcome: "ok", kind: "", slug: "", rows: [], next: "" };
const row = (/** @type {string} */ id, /** @type {string} */ title) => ({ id, title, href: `/contacts/${id}` });

/** A phone that knows a list, and one page of a contact that is not in it. */
async function opened() {
  const phone = new Phone();
  phone.server.page("/contacts", { kind: "contact", slug: "contacts", rows: [row("jana", "Jana"), row("petr", "Petr")] });
  const store = await phone.open("/contacts");
  await settled();
  store.putView(phone.server.page("/contacts/eva", { kind: "contact", slug: "contacts", id: "eva", title: "Éva", line: "Acme", initials: "É", hue: 30 }));
  return { phone, store };
}

/** @param {import("../../crm_web/components/store/types.js").View | undefined} view */
const ids = (view) => view?.rows?.map(({ id }) => id);

test("what was opened last is listed, the newest first, each once", async () => {
  const { store } = await opened();
  for (const id of ["petr", "jana", "eva", "petr"]) store.opened("contact", id);
  await settled();
  const view = store.recentView(PATH, EMPTY);
  assert.deepEqual([ids(view), view.path, view.only, view.kind, view.slug], [["petr", "eva", "jana"], PATH, "recent", "contact", "contacts"]);
  assert.deepEqual(view.rows?.[1], { id: "eva", href: "/contacts/eva", title: "Éva", line: "Acme", initials: "É", hue: 30, call: "", heading: "", marks: [], badges: [], at: "", about: "" });
});

test("what was opened is listed after a reload, offline too, whatever the server says of that page", async () => {
  const { phone, store } = await opened();
  await store.opened("contact", "jana");
  store.putView(phone.server.page(PATH, { outcome: "missing" }));
  await settled();
  phone.server.down = true;
  const again = await phone.reload(PATH);
  again.putView(phone.server.page(PATH, { outcome: "missing" }));
  const page = await show(PATH, () => (again.useFeed(EMPTY), again.useView(EMPTY)));
  assert.deepEqual([ids(page.drawn.at(-1)), page.drawn.at(-1)?.outcome], [["jana"], "ok"]);
});

test("at most twenty of a kind are remembered, over all tabs", async () => {
  const { phone, store } = await opened();
  for (let count = 0; count < 15; count += 1) await store.opened("contact", `a${count}`);
  const other = await phone.open();
  for (let count = 0; count < 6; count += 1) await other.opened("contact", `b${count}`);
  await store.opened("contact", "a14");
  const known = store.memory.recents.get("contact");
  assert.deepEqual([known?.length, known?.[0], known?.[1], known?.at(-1)], [20, "a14", "b5", "a1"]);
});

test("the list is the same object until something in it changes, for several readers at once", async () => {
  const { store } = await opened();
  await store.opened("contact", "eva");
  const first = store.recentView(PATH, { ...EMPTY });
  store.putView({ ...EMPTY, path: "/companies", user: "eva", epoch: "e1" });
  assert.equal(store.recentView(PATH, { ...EMPTY }), first);
});

test("a search among them finds titles", async () => {
  const { store } = await opened();
  for (const id of ["jana", "eva"]) await store.opened("contact", id);
  assert.deepEqual(ids(store.recentView(`${PATH}&q=E`, EMPTY)), ["eva"]);
});

test("where the browser keeps nothing, they are listed until the page is loaded anew", async () => {
  const { phone, store } = await opened();
  phone.loseDisk();
  await store.opened("contact", "jana");
  await store.opened("contact", "petr");
  assert.deepEqual(ids(store.recentView(PATH, EMPTY)), ["petr", "jana"]);
});

test("signing out forgets them", async () => {
  const { phone, store } = await opened();
  await store.opened("contact", "jana");
  await store.signOut();
  assert.equal(store.memory.recents.size, 0);
  assert.deepEqual(await phone.disk.databases(), []);
});
