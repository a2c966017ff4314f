import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Phone, settled } from "./phone.js";

const JANA = { kind: "contact", id: "jana", version: 3 };
const PETR = { kind: "contact", id: "petr", version: 1 };

/**
 * @param {import("./phone.js").Store} store
 * @param {typeof JANA} item
 * @param {string} from
 * @param {string} to
 */
async function saveTitle(store, item, from, to) {
  store.type(item, "title", from, to);
  await store.save(item);
}

test("a save is sent, answered and gone, and its view is shown", async () => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Janička");
  const id = store.draftOf(JANA)?.op_id;
  await store.save(JANA);
  assert.equal(store.itemState(JANA), "queued");
  await store.flush();
  assert.deepEqual(phone.server.applied, [{ op_id: id, kind: "contact", id: "jana", base_version: 3, patch: { title: { from: "Jana", to: "Janička" } } }]);
  assert.equal(store.itemState(JANA), "saved");
  assert.deepEqual(store.peek("/contacts/jana")?.values, { title: "Janička" });
});

test("nothing typed is nothing to save", async () => {
  const phone = new Phone();
  const store = await phone.open();
  assert.equal(await store.save(JANA), false);
  assert.equal(store.waiting(), 0);
});

test("a save is on the disk before it is sent, and is sent after a restart", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "Janička");
  phone.kill();
  phone.server.down = false;
  const again = await phone.reload();
  assert.equal(again.waiting(), 0);
  assert.equal(again.draftOf(JANA), undefined);
  assert.equal(phone.server.applied.length, 1);
});

test("saves are sent in the order of saving, over all items", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await saveTitle(store, PETR, "Petr", "P1");
  await saveTitle(store, JANA, "J1", "J2");
  await settled();
  phone.server.down = false;
  await store.flush();
  assert.deepEqual(phone.server.applied.map(({ patch }) => patch.title.to), ["J1", "P1", "J2"]);
});

test("200 saves travel in one request, the rest in the next", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  for (let count = 0; count < 201; count += 1) await saveTitle(store, { ...JANA, id: `c${count}` }, "", "x");
  await settled();
  phone.server.down = false;
  await store.flush();
  assert.equal(phone.server.requests.filter((request) => request === "POST /api/ops").length, 2);
  assert.equal(phone.server.applied.length, 201);
});

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

test("a conflict brings the save back as unsaved text, with both values", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const view = phone.server.page("/contacts/jana", { rev: 9, values: { title: "Theirs" } });
  const clash = { yours: "Mine", theirs: "Theirs", by: "Marek", at: "2024-01-01T00:00:00Z" };
  phone.server.refuse = () => ({ code: 409, outcome: "conflict", version: 5, fields: { title: clash }, view });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  assert.equal(store.itemState(JANA), "conflict");
  assert.equal(store.waiting(), 0);
  assert.deepEqual(store.shown(JANA, "title", "Theirs"), { base: "Theirs", value: "Mine", changed: true, error: undefined, conflict: clash });
  assert.equal(store.peek("/contacts/jana")?.rev, 9);
  assert.equal(await store.save(JANA), false);
});

test("in a conflict mine can be kept: it is sent over theirs, from the same base", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 409, version: 5, fields: { title: { yours: "Mine", theirs: "Theirs", by: "Marek", at: "" } } });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  phone.server.refuse = () => undefined;
  store.keepMine(JANA, "title");
  await store.save(JANA);
  await store.flush();
  assert.deepEqual(phone.server.applied[0].patch, { title: { from: "Theirs", to: "Mine" } });
  assert.equal(phone.server.applied[0].base_version, 3);
});

test("in a conflict theirs can be taken: nothing is unsaved any more", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 409, version: 5, fields: { title: { yours: "Mine", theirs: "Theirs", by: "Marek", at: "" } } });
  await saveTitle(store, JANA, "Jana", "Mine");
  await store.flush();
  store.takeTheirs(JANA, "title");
  assert.equal(store.itemState(JANA), "saved");
});

test("an item that somebody else created under the same id is edited, and compared field by field", async () => {
  const phone = new Phone();
  const store = await phone.open();
  const item = { kind: "contact", id: "contact-1", version: 0 };
  phone.server.refuse = () => ({ code: 409, version: 4, fields: { title: { yours: "Mine", theirs: "Theirs", by: "Marek", at: "" } } });
  await saveTitle(store, item, "", "Mine");
  await store.flush();
  assert.equal(store.draftOf(item)?.base_version, null);
  store.keepMine(item, "title");
  assert.equal(store.draftOf(item)?.base_version, 3);
});

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

test("typing over a save on its way starts from its value", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  const { base } = store.shown(JANA, "title", "Jana");
  store.type(JANA, "title", base, "Jana");
  assert.deepEqual(store.draftOf(JANA)?.fields, { title: { from: "J1", to: "Jana" } });
});

test("an expired session keeps all, and locks the screen", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/jana?card=tickets");
  phone.server.status = new Response(null, { status: 401 });
  await saveTitle(store, JANA, "Jana", "J1");
  store.type(JANA, "note", "", "typed");
  await store.flush();
  assert.deepEqual([store.waiting(), store.itemState(JANA)], [1, "unsaved"]);
  assert.equal(phone.visited.at(-1), "/sign-in?next=%2Fcontacts%2Fjana%3Fcard%3Dtickets&expired=1");
  const requests = phone.server.requests.length;
  mock.timers.tick(60_000);
  assert.equal(phone.server.requests.filter((request) => request.startsWith("POST")).length, requests - 1);
});

test("an op that says signed out keeps all as well", async () => {
  const phone = new Phone();
  const store = await phone.open();
  phone.server.refuse = () => ({ code: 401, outcome: "signed-out" });
  await saveTitle(store, JANA, "Jana", "J1");
  await store.flush();
  assert.equal(store.waiting(), 1);
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
  phone.server.status = new Response("<h1>Hotel</h1>", { status: 403, headers: { "content-type": "text/html" } });
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

test("two tabs send a save once", async () => {
  const phone = new Phone();
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  const locks = { request: (/** @type {string} */ _, /** @type {() => Promise<void>} */ work) => (last = last.then(work)) };
  Object.assign(phone.navigator, { locks });
  const [here, there] = [await phone.open(), await phone.open()];
  const release = phone.server.hold();
  await saveTitle(here, JANA, "Jana", "J1");
  await settled();
  assert.equal(there.waiting(), 1);
  release();
  await settled();
  assert.deepEqual([here.waiting(), there.waiting()], [0, 0]);
  assert.equal(phone.server.requests.filter((request) => request === "POST /api/ops").length, 1);
});

test("where the browser keeps nothing, a save is sent all the same", async () => {
  const phone = new Phone();
  phone.loseDisk();
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  await store.flush();
  assert.deepEqual([phone.server.applied.length, store.waiting()], [1, 0]);
});

test("an item made offline has a page at once: the empty form under its own address", async () => {
  const phone = new Phone();
  phone.server.page("/contacts/new", { fields: ["title"], id: "" });
  const store = await phone.open("/contacts/new");
  phone.server.down = true;
  const item = { kind: "contact", id: store.newItem("contact"), version: 0 };
  await saveTitle(store, item, "", "Nový");
  const path = `/contacts/${item.id}`;
  const empty = /** @type {any} */ ({ path: "", fields: [] });
  const made = store.provisional(path, empty);
  assert.deepEqual([made?.path, made?.id, made?.version, made?.fields], [path, item.id, 0, ["title"]]);
  assert.equal(store.provisional(path, empty), made);
  assert.equal(store.provisional("/contacts/jana", empty), undefined);
});

test("everything that the server does not have is listed", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, PETR, "Petr", "P1");
  store.type(JANA, "title", "Jana", "J1");
  assert.deepEqual(store.unsavedItems(), [{ kind: "contact", id: "petr", state: "queued" }, { kind: "contact", id: "jana", state: "unsaved" }]);
});
