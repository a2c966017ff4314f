import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, PETR, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";

const INVALID = { code: 422, outcome: "invalid", fields: { title: "Too long." } };

/** @param {import("./phone.js").Store} store @param {string} company */
async function link(store, company, item = JANA) {
  store.type(item, "company", "", company);
  await store.save(item);
}

/** A company made offline and refused, and Jana linked to it. */
async function parked() {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  const company = store.createInPassing("company", { title: "x".repeat(300) });
  await link(store, company);
  await saveTitle(store, PETR, "Petr", "P");
  await settled();
  phone.server.down = false;
  phone.server.refuse = ({ id, patch }) => (id === company ? INVALID : patch.company && { code: 422, fields: { company: "No such item." } });
  await store.flush();
  await saveTitle(store, JANA, "Jana", "J");
  await store.flush();
  return { phone, store, company: { kind: "company", id: company } };
}

test("what links to an item whose making is refused is parked, with the later saves of its item; the others go", async () => {
  const { phone, store } = await parked();
  assert.deepEqual(phone.server.applied.map(({ id }) => id), ["petr"]);
  assert.deepEqual([store.itemState(JANA), store.waiting(), store.draftOf(JANA)], ["queued", 2, undefined]);
  const [jana] = store.waitingThings().filter(({ id }) => id === "jana");
  assert.deepEqual([jana.reason, jana.missing], ["parked", { kind: "company", title: "x".repeat(300) }]);
});

test("what is parked stays so after a restart, and is not sent", async () => {
  const { phone } = await parked();
  const before = phone.server.requests.filter((request) => request === "POST /api/ops").length;
  const again = await phone.reload();
  await again.flush();
  assert.equal(phone.server.requests.filter((request) => request === "POST /api/ops").length, before);
  assert.equal(again.waiting(), 2);
});

test("once the item is saved, it goes first and what was parked follows in its order", async () => {
  const { phone, store, company } = await parked();
  phone.server.refuse = () => undefined;
  store.type(company, "title", null, "Acme");
  await store.save(company);
  await store.flush();
  assert.deepEqual(phone.server.applied.map(({ id, patch }) => `${id} ${Object.keys(patch)}`), ["petr title", `${company.id} title`, "jana company", "jana title"]);
  assert.equal(store.waiting(), 0);
});

test("once the item is let go of, what was parked is sent, refused, and comes back with its sentence", async () => {
  const { store, company } = await parked();
  store.letGo(company);
  mock.timers.tick(15_000);
  await settled();
  assert.equal(store.shown(JANA, "company", "").error, "No such item.");
  assert.equal(store.waiting(), 0);
});

test("what links to a parked new item is parked as well", async () => {
  const { phone, store, company } = await parked();
  const record = store.createInPassing("record", { title: "R", company: company.id });
  await link(store, record, { ...PETR, id: "pavel" });
  await store.flush();
  assert.deepEqual(phone.server.applied.map(({ id }) => id), ["petr"]);
  assert.equal(store.waiting(), 4);
});

test("saves that link in a circle are the server's to refuse", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  const one = { kind: "company", id: "company-1" };
  const other = store.createInPassing("company", { title: "O", parent: one.id });
  store.type(one, "parent", "", other);
  await store.save(one);
  await settled();
  phone.server.down = false;
  await store.flush();
  assert.equal(phone.server.applied.length, 2);
});

test("a sign-out without a network is told to the server as soon as there is one", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.down = true;
  await store.signOut();
  assert.deepEqual([phone.cookies.size, phone.visited.at(-1)], [0, "/sign-in"]);
  await phone.reload("/sign-in");
  phone.server.down = false;
  phone.window.dispatchEvent(new Event("online"));
  await settled();
  assert.deepEqual(phone.server.requests.filter((request) => request.startsWith("DELETE")), ["DELETE /api/session"]);
});
