import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, PETR, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";

test("a lost answer: the save is sent again and done once", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.mute = true;
  await saveTitle(store, JANA, "Jana", "Janička");
  await settled();
  assert.equal(store.waiting(), 1);
  phone.server.mute = false;
  mock.timers.tick(1000);
  await settled();
  assert.equal(store.waiting(), 0);
  assert.equal(phone.server.applied.length, 1);
});

test("a save that fails is tried again later and later, at most every 30 seconds", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.status = new Response("busy", { status: 503 });
  await saveTitle(store, JANA, "Jana", "Janička");
  await settled();
  for (let minute = 0; minute < 3; minute += 1) {
    const before = phone.server.requests.length;
    for (const _ of [1, 2]) {
      mock.timers.tick(30_000);
      await settled();
    }
    assert.ok(phone.server.requests.length > before);
  }
  assert.equal(store.waiting(), 1);
  const before = phone.server.requests.filter((request) => request.startsWith("POST")).length;
  mock.timers.tick(10_000);
  await settled();
  assert.equal(phone.server.requests.filter((request) => request.startsWith("POST")).length, before);
});

test("the network coming back makes the waiting short again", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.status = new Response("busy", { status: 503 });
  await saveTitle(store, JANA, "Jana", "Janička");
  for (let tries = 0; tries < 9; tries += 1) {
    await settled();
    mock.timers.tick(30_000);
  }
  await settled();
  phone.window.dispatchEvent(new Event("online"));
  await settled();
  phone.server.status = null;
  mock.timers.tick(1000);
  await settled();
  assert.equal(store.waiting(), 0);
});

test("the network coming back sends at once", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "Janička");
  await settled();
  phone.server.down = false;
  phone.window.dispatchEvent(new Event("online"));
  await settled();
  assert.equal(store.waiting(), 0);
});

test("whatever the server answers again sends at once", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.down = true;
  await saveTitle(store, JANA, "Jana", "Janička");
  await settled();
  assert.equal(store.waiting(), 1);
  phone.server.down = false;
  await store.refresh("/contacts/jana");
  await settled();
  assert.equal(store.waiting(), 0);
});

test("one op without a definite answer does not hold back other items, only its own", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await saveTitle(store, PETR, "Petr", "P1");
  await saveTitle(store, JANA, "J1", "J2");
  await settled();
  phone.server.down = false;
  const answers = new Map(Object.entries({ J1: { code: 500 }, J2: { code: 409, version: 9, fields: {} } }));
  phone.server.refuse = ({ patch }) => answers.get(patch.title.to);
  await store.flush();
  assert.deepEqual([store.itemState(PETR), store.itemState(JANA), store.waiting()], ["saved", "queued", 2]);
});

test("a server that does not answer a save is said to be out of reach within 5 seconds", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const release = phone.server.hold();
  await saveTitle(store, JANA, "Jana", "J1");
  await settled();
  mock.timers.tick(5000);
  assert.equal(store.server.reached, false);
  release();
  await store.flush();
  assert.equal(store.server.reached, true);
});

test("saves that are too many for a slow server go in smaller requests until they get through, in order", async () => {
  const phone = new Phone();
  phone.kill(); // what other tests left behind would be sent as well
  phone.server.down = true;
  const store = await phone.open();
  for (let count = 0; count < 200; count += 1) await saveTitle(store, { ...JANA, id: `c${count}` }, "", `${count}`);
  await settled();
  phone.server.down = false;
  const { fetch } = globalThis;
  globalThis.fetch = async (address, init) => {
    if (JSON.parse(String(init?.body ?? "[]")).length > 60) throw new DOMException("10 s are over", "TimeoutError");
    return fetch(address, init);
  };
  for (let tries = 0; tries < 6; tries += 1) {
    mock.timers.tick(30_000);
    await settled();
  }
  assert.equal(store.waiting(), 0);
  assert.deepEqual(phone.server.applied.map(({ patch }) => patch.title.to), [...Array(200).keys()].map(String));
});
