import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA } from "./people.js";
import { Phone, settled } from "./phone.js";
import { Request } from "./xhr.js";

const PATH = "/contacts/jana";
const PDF = new File(["%PDF-1.4"], "Příloha č. 1.pdf", { type: "application/pdf" });
const CREATED = { id: "a1", title: "Příloha č. 1.pdf", size: 8, sha256: "" };
const large = (/** @type {number} */ size) => Object.defineProperty(new File([], "film.mp4"), "size", { value: size });

/** A phone whose requests for files the test answers. */
async function opened(phone = new Phone(), open = () => phone.open(PATH)) {
  Object.assign(globalThis, { XMLHttpRequest: Request });
  Request.sent.length = 0;
  phone.server.page(PATH, { title: "Jana" });
  const store = await open();
  await settled();
  /** @type {typeof import("../../crm_web/components/store/files.js")} */
  const files = await phone.part("store/files.js");
  const add = async (/** @type {File[]} */ ...chosen) => {
    const refused = await files.addFiles(JANA, "contacts", chosen);
    await settled();
    return refused;
  };
  const names = () => [...store.memory.files.values()].map(({ name }) => name);
  return { phone, store, files, add, names };
}

/** @param {number} index @param {number} status @param {any} [response] */
async function answer(index, status, response = null) {
  Request.sent[index].answer(status, response);
  await settled();
}

/** @param {Phone} phone */
async function comeOnline(phone) {
  phone.navigator.onLine = true;
  phone.window.dispatchEvent(new Event("online"));
  await settled();
}

const ids = () => Request.sent.map(({ headers }) => headers["X-Op-Id"]);

test("a file is sent with its name, its type and an id, and then the item's page is asked for anew", async () => {
  const { store, add, names } = await opened();
  await add(PDF);
  const [request] = Request.sent;
  assert.equal(request.line, "POST /api/contacts/jana/attachments");
  assert.equal(decodeURIComponent(request.headers["X-Filename"]), PDF.name);
  assert.equal(request.headers["Content-Type"], "application/pdf");
  assert.match(request.headers["X-Op-Id"], /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.equal(await /** @type {Blob} */ (request.body).text(), "%PDF-1.4");
  store.memory.views.clear();
  await answer(0, 201, CREATED);
  assert.deepEqual([names(), store.peek(PATH)?.title], [[], "Jana"]);
});

test("a file of a type that the phone doesn't know is bytes", async () => {
  const { add } = await opened();
  await add(new File(["?"], "x"));
  assert.equal(Request.sent[0].headers["Content-Type"], "application/octet-stream");
});

test("several are sent one after the other, each with an id of its own, also when they look alike", async () => {
  const { add, names } = await opened();
  await add(PDF, new File(["%PDF-1.4"], PDF.name, { type: PDF.type }), new File(["b"], "b.txt"));
  assert.equal(Request.sent.length, 1);
  await answer(0, 201, CREATED);
  await answer(1, 201, CREATED);
  assert.deepEqual(names(), ["b.txt"]);
  assert.equal(new Set(ids()).size, 3);
});

test("without a network a file waits, outlives the app, and is sent with its bytes when the network is back", async () => {
  const first = await opened();
  first.phone.navigator.onLine = false;
  await first.add(PDF);
  assert.deepEqual([Request.sent.length, first.names()], [0, [PDF.name]]);
  const [id] = first.store.memory.files.keys();
  const { phone, names } = await opened(first.phone, () => first.phone.reload(PATH));
  assert.deepEqual(names(), [PDF.name]);
  await comeOnline(phone);
  assert.deepEqual(ids(), [id]);
  assert.equal(await /** @type {Blob} */ (Request.sent[0].body).text(), "%PDF-1.4");
  await answer(0, 201, CREATED);
  const last = await opened(phone, () => phone.reload(PATH));
  assert.deepEqual([last.names(), Request.sent.length], [[], 0]);
});

test("what was not answered is sent again as the same one, after a while or when the app is opened again", async () => {
  const { phone, add, names } = await opened();
  await add(PDF);
  await answer(0, 0);
  await answer(0, 0);
  mock.timers.tick(1_000);
  await settled();
  await answer(1, 503);
  assert.deepEqual(names(), [PDF.name]);
  const before = new Set(ids());
  await opened(phone, () => phone.reload(PATH));
  assert.deepEqual([before.size, new Set([...before, ...ids()]).size, Request.sent.length], [1, 1, 1]);
});

test("a file that is too large is not taken, and told; the others are", async () => {
  const { add, names } = await opened();
  assert.deepEqual(await add(large(25 * 2 ** 20 + 1), PDF), ["film.mp4"]);
  assert.deepEqual(names(), [PDF.name]);
});

test("a refused file says why and holds up no other; it can be sent again", async () => {
  const { store, files, add, names } = await opened();
  await add(PDF, new File(["b"], "b.txt"));
  await answer(0, 410, { detail: "This has been deleted." });
  await answer(1, 201, CREATED);
  const [refused] = store.memory.files.values();
  assert.deepEqual([refused.name, refused.problem], [PDF.name, "This has been deleted."]);
  files.retryFile(refused);
  await settled();
  assert.equal(ids()[2], ids()[0]);
  await answer(2, 201, CREATED);
  assert.deepEqual(names(), []);
});

test("a page that isn't ours, as in a hotel, is no answer", async () => {
  const { add, names } = await opened();
  await add(PDF);
  await answer(0, 200, null);
  assert.deepEqual(names(), [PDF.name]);
});

test("a file that is let go of is stopped and forgotten; taken back, it is the same one", async () => {
  const { phone, store, files, add, names } = await opened();
  await add(PDF);
  const [file] = store.memory.files.values();
  const back = files.dropFile(file);
  await settled();
  assert.deepEqual([Request.sent[0].status, names()], [0, []]);
  back();
  await settled();
  assert.deepEqual([names(), ids()[1]], [[PDF.name], ids()[0]]);
  files.dropFile(file);
  await settled();
  assert.deepEqual((await opened(phone, () => phone.reload(PATH))).names(), []);
});

test("an expired session locks the screen and keeps what waits", async () => {
  const { phone, add, names } = await opened();
  await add(PDF);
  await answer(0, 401, { detail: "You are signed out." });
  assert.equal(phone.visited.at(-1), "/sign-in?next=%2Fcontacts%2Fjana&expired=1");
  assert.deepEqual(names(), [PDF.name]);
});

test("nothing is sent in the name of somebody who signed in meanwhile", async () => {
  const { phone, add } = await opened();
  phone.cookies.set("crm-user", "marek");
  await add(PDF);
  assert.deepEqual([phone.visited.at(-1), Request.sent.length], ["reload", 0]);
});

test("signing out takes what waits off the phone", async () => {
  const { phone, store, add, names } = await opened();
  phone.navigator.onLine = false;
  await add(PDF);
  await store.signOut();
  assert.deepEqual(names(), []);
  phone.cookies.set("crm-user", "eva");
  assert.deepEqual((await opened(phone, () => phone.reload(PATH))).names(), []);
});

test("where the phone keeps nothing a file is sent all the same", async () => {
  const phone = new Phone();
  phone.loseDisk();
  const { add, names } = await opened(phone);
  await add(PDF);
  await answer(0, 0);
  mock.timers.tick(1_000);
  await settled();
  await answer(1, 201, CREATED);
  assert.deepEqual([names(), new Set(ids()).size], [[], 1]);
});

test("what fails while files are sent does not end the sending: it is tried again", async () => {
  const { phone, add } = await opened();
  Object.assign(phone.navigator, { locks: { request: () => Promise.reject(new DOMException("no", "InvalidStateError")) } });
  await add(PDF);
  assert.equal(Request.sent.length, 0);
  Object.assign(phone.navigator, { locks: undefined });
  mock.timers.tick(1000);
  await settled();
  assert.equal(Request.sent.length, 1);
});
