import assert from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { Phone, settled } from "./phone.js";

const PATH = "/contacts/jana";
const DAY = 86_400_000;

/** A phone, and what managers allow. @param {{days?: number, megabytes?: number, favourites?: string[]}} [said] */
function phoneWith({ days = 30, megabytes = 20, favourites = [] } = {}) {
  const phone = new Phone();
  phone.server.page("/preferences", { values: {}, favourites, allowances: { days, megabytes } });
  phone.server.page(PATH, { title: "Jana" });
  return phone;
}

const { now } = Date;

/** Lets days pass. @param {number} days */
function after(days) {
  mock.restoreAll(); // one over the other would not be taken away whole
  mock.method(Date, "now", () => now() + days * DAY);
}
afterEach(() => mock.restoreAll());

/** What is on the disk. @param {import("./phone.js").Store} store @param {"views" | "directory"} [name] */
const kept = (store, name = "views") => store.read([name], async (from) => (await from.objectStore(name).getAllKeys()).map(String));

test("where a manager forbids it no page is kept, and what was kept is gone", async () => {
  const phone = phoneWith();
  let store = await phone.open(PATH);
  await settled();
  assert.deepEqual(await kept(store), [PATH, "/preferences"]);
  phone.server.rev += 1;
  phone.server.page("/preferences", { values: {}, favourites: [], allowances: { days: 0, megabytes: 20 } });
  await store.refresh("/preferences");
  await settled();
  assert.deepEqual([await kept(store), store.peek(PATH)?.title], [["/preferences"], "Jana"]);
  store = await phone.reload(PATH);
  await settled();
  assert.deepEqual([await kept(store), await kept(store, "directory")], [["/preferences"], []]);
  phone.server.down = true;
  assert.equal((await phone.reload(PATH)).peek(PATH), undefined);
});

test("until it is known whether pages may be kept none is", async () => {
  const phone = phoneWith({ days: 0 });
  const release = phone.server.hold();
  const opening = phone.glance();
  const store = await opening;
  store.putView(phone.server.page(PATH));
  await settled();
  assert.deepEqual(await kept(store), []);
  release();
  await settled();
  assert.deepEqual(await kept(store), ["/preferences"]);
});

test("a page that is older than managers allow is neither shown nor kept", async () => {
  const phone = phoneWith({ days: 7 });
  await phone.open(PATH);
  await settled();
  phone.server.down = true;
  after(6);
  assert.equal((await phone.reload(PATH)).peek(PATH)?.title, "Jana");
  after(8);
  const late = await phone.reload(PATH);
  await settled();
  assert.deepEqual([late.peek(PATH), await kept(late)], [undefined, ["/preferences"]]);
});

test("what is too much leaves the phone: first what nobody opened", async () => {
  const phone = phoneWith({ favourites: ["/contacts/favourite"] });
  const store = await phone.open("/phone");
  await settled();
  const large = "x".repeat(14_000_000);
  for (const id of ["favourite", "first", "last"]) store.putView(phone.server.page(`/contacts/${id}`, { note: large }));
  await store.keepWithin();
  const left = await kept(store);
  assert.ok(left?.includes("/contacts/favourite") && left.includes("/contacts/last") && !left.includes("/contacts/first"));
});

test("favourites and what was opened last are brought along, and asked for anew after a day", async () => {
  const phone = phoneWith({ favourites: ["/companies/acme"] });
  phone.server.page("/companies/acme", { title: "Acme" });
  const store = await phone.open(PATH);
  await store.opened("contact", "jana");
  await settled();
  assert.equal(store.peek("/companies/acme")?.title, "Acme");
  phone.server.page(PATH, { title: "Janička" });
  after(2);
  const again = await phone.reload("/tickets");
  assert.equal(again.peek(PATH)?.title, "Janička");
});

test("what nobody opened makes room for what was opened, however long ago", async () => {
  const phone = phoneWith();
  const store = await phone.open(PATH);
  await store.opened("contact", "jana");
  for (let count = 0; count < 700; count += 1) store.putView(phone.server.page(`/contacts/c${count}`));
  await settled();
  assert.ok(store.memory.views.has(PATH) && !store.memory.views.has("/contacts/c0"));
});

test("the last two hundred that were opened are remembered, whatever their kind", async () => {
  const phone = phoneWith();
  const store = await phone.open(PATH);
  for (let count = 0; count < 210; count += 1) {
    phone.visit(`/${count % 2 ? "contacts" : "companies"}/n${count}`);
    await store.opened(count % 2 ? "contact" : "company", `n${count}`);
  }
  const paths = store.memory.recents.get("");
  assert.deepEqual([paths?.length, paths?.[0], paths?.at(-1)], [200, "/contacts/n209", "/companies/n10"]);
});

test("in a day no more is fetched ahead than managers allow", async () => {
  const phone = phoneWith({ megabytes: 1 });
  const store = await phone.open(PATH);
  await settled();
  phone.server.requests.length = 0;
  phone.server.length = 600_000; // of each answer
  await store.prefetch(["/contacts/a"]);
  await store.prefetch(["/contacts/b"]);
  await store.prefetch(["/contacts/c"]);
  assert.deepEqual(phone.server.requests, ["GET /api/view", "GET /api/view"]);
  after(1);
  await store.prefetch(["/contacts/c"]);
  assert.equal(phone.server.requests.length, 3);
});

test("a batch ahead is no larger than what is left", async () => {
  const phone = phoneWith({ megabytes: 1 });
  const store = await phone.open(PATH);
  await settled();
  const paths = Array.from({ length: 150 }, (_, index) => `/contacts/c${index}`);
  await store.prefetch(paths);
  assert.equal(paths.filter((path) => store.memory.views.has(path)).length, 100);
});

test("where managers allow none, nothing is fetched ahead", async () => {
  const phone = phoneWith({ megabytes: 0, favourites: ["/companies/acme"] });
  const store = await phone.open(PATH);
  await settled();
  await store.prefetch(["/contacts/a"]);
  assert.ok(!store.memory.views.has("/contacts/a") && !store.memory.views.has("/companies/acme"));
});
