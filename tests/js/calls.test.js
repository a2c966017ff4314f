import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { locks } from "./locks.js";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";
import { tap, turn } from "./taps.js";

/** @param {import("./phone.js").Store} store */
function drafts(store) {
  return [...store.memory.drafts.values()].map(({ fields }) => Object.fromEntries(Object.entries(fields).map(([name, { to }]) => [name, to])));
}

/** @param {import("./phone.js").Store} store */
async function asked(store) {
  return (await show("/contacts", () => store.useOpenCall())).drawn[0];
}

for (const [href, type, counterpart] of [["tel:+420601234567", "CALL", "+420601234567"], ["sms:+420601234567?body=x", "SMS", "+420601234567"], ["mailto:a%2Bb@x.cz?subject=x", "EMAIL", "a+b@x.cz"]]) {
  test(`a tap on ${href} begins a draft of type ${type}, on the disk at once`, async () => {
    const phone = new Phone();
    await phone.open();
    await tap(phone, href);
    const [draft] = drafts(await phone.reload());
    assert.match(String(draft.started_at), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    assert.deepEqual(draft, { type, direction: "out", counterpart, started_at: draft.started_at, contact: "jana" });
  });
}

test("the other end is called what the page calls it, and the field as the kind", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "tel:+420601234567", { about: "company/acme", shown: "601 234 567", text: "Call" });
  await tap(phone, "tel:+420601234567", { about: "ticket/t1", text: " 601 234 567 " });
  assert.deepEqual(drafts(store).map(({ counterpart, company, ticket }) => [counterpart, company, ticket]), [
    ["601 234 567", "acme", undefined],
    ["601 234 567", undefined, "t1"],
  ]);
});

test("a link about nothing, or to a page, begins nothing", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "tel:+420601234567", { about: "" });
  await tap(phone, "/contacts/jana");
  assert.equal(store.memory.drafts.size, 0);
});

test("a call of who may file none begins nothing, whatever it is about, until they may", async () => {
  const phone = new Phone();
  phone.server.page("/preferences", { values: {}, files_calls: false });
  const store = await phone.open();
  for (const about of ["contact/jana", "type/CALL", "ticket/t1 contact/jana"]) await tap(phone, "tel:+420601234567", { about });
  assert.equal(store.memory.drafts.size, 0);
  store.putView(phone.server.page("/preferences", { values: {}, files_calls: true, rev: 1002 }));
  await tap(phone, "tel:+420601234567");
  assert.equal(store.memory.drafts.size, 1);
});

test("a call is asked about on coming back, with its length", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  const sheet = await show("/contacts", () => store.useOpenCall());
  await tap(phone, "tel:+420601234567");
  turn(phone, "hidden");
  assert.equal(sheet.drawn.at(-1), null);
  const later = Date.now() + 205_000;
  context.mock.method(Date, "now", () => later);
  await sheet.after(() => turn(phone, "visible"));
  assert.equal(drafts(store)[0].duration, "205");
  assert.deepEqual(sheet.drawn.at(-1), { kind: "activity", id: [...store.memory.drafts.values()][0].id });
});

test("a message has no length", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "sms:+420601234567");
  phone.window.dispatchEvent(new Event("blur"));
  phone.window.dispatchEvent(new Event("focus"));
  assert.equal(drafts(store)[0].duration, undefined);
  assert.ok(await asked(store));
});

test("where a tap takes nobody away, it is asked about a moment later", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "tel:+420601234567");
  mock.timers.tick(1400);
  assert.equal(await asked(store), null);
  mock.timers.tick(100);
  assert.ok(await asked(store));
  assert.equal(drafts(store)[0].duration, undefined);
});

test("a phone that asks before it calls: the length is that of the call", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  const start = Date.now();
  const now = context.mock.method(Date, "now", () => start);
  await tap(phone, "tel:+420601234567");
  for (const [state, seconds] of /** @type {["hidden" | "visible", number][]} */ ([["hidden", 0], ["visible", 2], ["hidden", 3], ["visible", 63]])) {
    now.mock.mockImplementation(() => start + seconds * 1000);
    turn(phone, state);
  }
  assert.equal(drafts(store)[0].duration, "60");
});

test("going away long after a call says nothing about its length", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "tel:+420601234567");
  mock.timers.tick(1500);
  const later = Date.now() + 60_000;
  context.mock.method(Date, "now", () => later);
  turn(phone, "hidden");
  turn(phone, "visible");
  assert.equal(drafts(store)[0].duration, undefined);
});

test("a call that the browser did not outlive is asked about at the next start, offline too", async () => {
  const phone = new Phone();
  await phone.open();
  phone.server.down = true;
  await tap(phone, "tel:+420601234567");
  const again = await phone.reload();
  const item = await asked(again);
  assert.ok(item);
  assert.deepEqual(again.unsavedItems(), [{ ...item, state: "unsaved" }]);
});

test("several calls are asked about one after another, the oldest first", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "tel:1");
  await tap(phone, "tel:2");
  const [first, second] = [...store.memory.drafts.values()];
  store.put({ ...first, fields: { ...first.fields, started_at: { from: null, to: "2999-01-01T00:00:00Z" } } });
  const again = (await store.flushDrafts(), await phone.reload());
  const sheet = await show("/contacts", () => again.useOpenCall());
  assert.equal(sheet.drawn.at(-1)?.id, second.id);
  await sheet.after(() => again.discard({ kind: "activity", id: second.id }));
  assert.equal(sheet.drawn.at(-1)?.id, first.id);
});

test("while its outcome is chosen it goes on being asked about; filed it is an activity like others", async () => {
  const phone = new Phone();
  await phone.open();
  await tap(phone, "tel:1");
  const store = await phone.reload();
  const sheet = await show("/contacts", () => store.useOpenCall());
  const item = sheet.drawn[0];
  assert.ok(item);
  await sheet.after(() => store.type(item, "outcome", "", "reached"));
  assert.equal(sheet.drawn.at(-1), item);
  await sheet.after(() => store.fileCall(item, "reached"));
  assert.equal(sheet.drawn.at(-1), null);
  await store.flush();
  const [{ kind, base_version, patch }] = phone.server.applied;
  assert.deepEqual([kind, base_version, patch.outcome.to, patch.type], ["activity", null, "reached", { from: null, to: "CALL" }]);
});

test("a call whose filing was refused is an unsaved item, and not asked about again", async () => {
  const phone = new Phone();
  await phone.open();
  await tap(phone, "tel:1");
  const store = await phone.reload();
  const item = await asked(store);
  assert.ok(item);
  phone.server.refuse = () => ({ code: 422, outcome: "invalid", fields: { contact: "Gone." } });
  await store.fileCall(item, "unknown");
  await store.flush();
  assert.deepEqual([await asked(store), store.itemState(item)], [null, "unsaved"]);
});

test("a new activity of a form is none of them", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await tap(phone, "tel:1");
  assert.ok(!store.memory.drafts.has(`activity/${store.newItem("activity")}`));
});

test("of several tabs the one with the tap asks, and once it is gone another one", async () => {
  const phone = new Phone();
  const browser = locks();
  Object.assign(phone.navigator, { locks: browser });
  const here = await phone.open();
  await tap(phone, "tel:1");
  const there = await phone.open();
  await settled();
  mock.timers.tick(1500);
  assert.ok(await asked(here));
  assert.equal(await asked(there), null);
  Object.assign(phone.navigator, { locks: locks() });
  const [one, other] = [await phone.reload(), await phone.open()];
  assert.deepEqual([Boolean(await asked(one)), Boolean(await asked(other))], [true, false]);
});

test("a tab that was open before the tap does not ask either, with locks or without", async () => {
  for (const browser of [locks(), undefined]) {
    const phone = new Phone();
    Object.assign(phone.navigator, { locks: browser });
    const there = await phone.open();
    const { cookie } = document;
    phone.document = Object.assign(new EventTarget(), { visibilityState: "visible" });
    Object.assign(globalThis, { document: Object.assign(phone.document, { cookie }) });
    await phone.open();
    await tap(phone, "tel:1");
    mock.timers.tick(1500);
    await settled();
    assert.equal(there.memory.drafts.size, 1);
    assert.equal(await asked(there), null);
  }
});
