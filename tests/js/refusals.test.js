import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone, settled } from "./phone.js";
import { JANA, PETR, saveTitle } from "./people.js";

test("a wrong value brings the save back with the sentence at its field, under a new op_id", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 422, outcome: "invalid", fields: { title: "Too long." } });
  store.type(JANA, "title", "Jana", "x".repeat(9));
  const id = store.draftOf(JANA)?.op_id;
  await store.save(JANA);
  await store.flush();
  assert.equal(store.shown(JANA, "title", "Jana").error, "Too long.");
  assert.notEqual(store.draftOf(JANA)?.op_id, id);
  store.type(JANA, "title", "Jana", "short");
  assert.equal(store.shown(JANA, "title", "Jana").error, undefined);
});

test("a sentence about a field that was not typed is kept too", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 422, outcome: "invalid", fields: { last_name: "Needs a name." } });
  await saveTitle(store, JANA, "Jana", "J");
  await store.flush();
  assert.equal(store.shown(JANA, "last_name", "").error, "Needs a name.");
});

for (const [code, outcome] of /** @type {[number, string][]} */ ([[403, "denied"], [404, "missing"], [410, "deleted"]])) {
  test(`a save that is ${outcome} comes back with its reason`, async () => {
    const phone = new Phone();
    const store = await phone.open();
    phone.server.refuse = () => ({ code, outcome });
    await saveTitle(store, JANA, "Jana", "J");
    await store.flush();
    assert.equal(store.draftOf(JANA)?.refused, outcome);
    assert.equal(store.shown(JANA, "title", "Jana").value, "J");
  });
}

test("a refused save folds the later ones of its item: the newest text wins, from the first one's base", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await saveTitle(store, PETR, "Petr", "P1");
  store.type(JANA, "note", "", "n1");
  await saveTitle(store, JANA, "J1", "J2");
  store.type(JANA, "title", "J2", "J3");
  await settled();
  phone.server.down = false;
  const wrong = { code: 409, version: 5, fields: { title: { yours: "", theirs: "Jana", by: "", at: "" } } };
  phone.server.refuse = ({ id, patch }) => id === "jana" && (patch.title.to === "J1" ? { code: 422, fields: { title: "No." } } : wrong);
  await store.flush();
  const draft = store.draftOf(JANA);
  assert.deepEqual(draft?.fields, { title: { from: "Jana", to: "J3" }, note: { from: "", to: "n1" } });
  assert.deepEqual([draft?.errors, draft?.conflicts, draft?.base_version], [{}, {}, 3]);
  assert.deepEqual([store.waiting(), store.itemState(PETR)], [0, "saved"]);
  assert.deepEqual((await phone.reload()).draftOf(JANA)?.fields, draft?.fields);
});

test("text that is typed while a save is refused stays on top", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 422, fields: { title: "No." } });
  const release = phone.server.hold();
  await saveTitle(store, JANA, "Jana", "bad");
  const base = store.shown(JANA, "title", "Jana").base;
  store.type(JANA, "title", base, "better");
  release();
  await store.flush();
  assert.equal(base, "bad");
  assert.deepEqual(store.draftOf(JANA)?.fields, { title: { from: "Jana", to: "better" } });
  assert.equal(store.shown(JANA, "title", "Jana").error, undefined);
});

test("a later save of the same item that was taken is not asked about again", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "B");
  await saveTitle(store, JANA, "B", "C");
  await settled();
  phone.server.down = false;
  phone.server.refuse = ({ patch }) => patch.title.to === "B" && { code: 409, version: 5, fields: { title: { yours: "B", theirs: "C", by: "", at: "" } } };
  await store.flush();
  assert.deepEqual([store.itemState(JANA), store.waiting()], ["saved", 0]);
});

test("a save that spoils every request is found and comes back, the others arrive", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  for (let count = 0; count < 5; count += 1) await saveTitle(store, { ...JANA, id: `c${count}` }, "", count === 3 ? "huge" : "x");
  await settled();
  phone.server.down = false;
  const answer = phone.server.answer.bind(phone.server);
  phone.server.answer = (request, url, body) =>
    JSON.stringify(body).includes("huge")
      ? Response.json({ status: 413, detail: "Too much." }, { status: 413, headers: { "content-type": "application/problem+json" } })
      : answer(request, url, body);
  await store.flush();
  assert.deepEqual(phone.server.applied.map(({ id }) => id), ["c0", "c1", "c2", "c4"]);
  assert.equal(store.draftOf({ kind: "contact", id: "c3" })?.refused, "Too much.");
});

test("a refusal that is not our server's says nothing about the saves", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.status = new Response("busy", { status: 503 });
  await saveTitle(store, JANA, "Jana", "J1");
  for (const [status, type] of /** @type {[number, string][]} */ ([[403, "text/html"], [403, "application/json"], [429, "application/problem+json"]])) {
    phone.server.status = Response.json({ detail: "Hotel" }, { status, headers: { "content-type": type } });
    await store.flush();
    assert.equal(store.waiting(), 1);
  }
});
