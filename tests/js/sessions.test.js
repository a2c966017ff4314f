import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Phone, settled } from "./phone.js";
import { JANA, saveTitle } from "./people.js";

test("an expired session keeps all, and locks the screen", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/jana?card=tickets");
  phone.server.status = new Response(null, { status: 401 });
  await saveTitle(store, JANA, "Jana", "J1");
  store.type(JANA, "note", "", "typed");
  await store.flush();
  assert.deepEqual([store.waiting(), store.itemState(JANA)], [1, "unsaved"]);
  assert.equal(phone.visited.at(-1), "/sign-in?next=%2Fcontacts%2Fjana%3Fcard%3Dtickets&expired=1");
  const sent = () => phone.server.requests.filter((request) => request.startsWith("POST")).length;
  const before = sent();
  mock.timers.tick(60_000);
  assert.equal(sent(), before);
});

test("an op that says signed out keeps all as well", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 401, outcome: "signed-out" });
  await saveTitle(store, JANA, "Jana", "J1");
  await store.flush();
  assert.equal(store.waiting(), 1);
});

test("a page of somebody else who signed in meanwhile is not an answer", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.cookies.set("crm-user", "marek");
  await saveTitle(store, JANA, "Jana", "J1");
  await settled();
  assert.deepEqual([phone.server.applied, phone.visited.at(-1), store.waiting()], [[], "reload", 1]);
});
