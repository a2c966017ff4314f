import assert from "node:assert/strict";
import { test } from "node:test";
import { JANA } from "./people.js";
import { Phone, settled } from "./phone.js";
import { Request } from "./xhr.js";

const PATH = "/contacts/jana";
const STORE = "../../crm_web/components/store/";
const PDF = new File(["%PDF-1.4"], "Příloha č. 1.pdf", { type: "application/pdf" });
const CREATED = { id: "a1", title: "Příloha č. 1.pdf", size: 8, sha256: "" };
let loaded = 0;

/** A phone whose requests for uploads the test answers. */
async function ready() {
  const phone = new Phone();
  Object.assign(globalThis, { XMLHttpRequest: Request });
  Request.sent.length = 0;
  loaded += 1;
  /** @type {typeof import("../../crm_web/components/store/uploads.js")} */
  const { upload } = await import(`${STORE}uploads.js?upload=${loaded}`);
  /** @type {typeof import("../../crm_web/components/store/views.js")} */
  const { peek } = await import(`${STORE}views.js?upload=${loaded}`);
  const send = (/** @type {File} */ file = PDF, options = {}) => upload(JANA, "contacts", file, options);
  return { phone, peek, send };
}

test("a file is sent with its name, its type and an id, and then the item's page is asked for anew", async () => {
  const { phone, peek, send } = await ready();
  phone.server.page(PATH, { title: "Jana" });
  const sending = send();
  const [request] = Request.sent;
  assert.equal(request.line, "POST /api/contacts/jana/attachments");
  assert.equal(request.body, PDF);
  assert.equal(decodeURIComponent(request.headers["X-Filename"]), PDF.name);
  assert.equal(request.headers["Content-Type"], "application/pdf");
  assert.match(request.headers["X-Op-Id"], /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  request.answer(201, CREATED);
  assert.deepEqual(await sending, { ok: true, title: CREATED.title });
  assert.equal(peek(PATH)?.title, "Jana");
});

test("a file of a type that the phone doesn't know is bytes", async () => {
  const { send } = await ready();
  send(new File(["?"], "x"));
  assert.equal(Request.sent[0].headers["Content-Type"], "application/octet-stream");
});

test("what was not answered is sent again as the same upload; another file is another one", async () => {
  const { send } = await ready();
  const first = send();
  Request.sent[0].answer(0, null);
  assert.deepEqual(await first, { ok: false, problem: "attachment.unreachable" });
  send();
  send(new File(["%PDF-1.4"], PDF.name, { type: PDF.type }));
  const [before, again, other] = Request.sent.map(({ headers }) => headers["X-Op-Id"]);
  assert.equal(again, before);
  assert.notEqual(other, before);
});

test("how far a file has come is told", async () => {
  const { send } = await ready();
  /** @type {number[]} */
  const shares = [];
  send(PDF, { onProgress: (/** @type {number} */ share) => shares.push(share) });
  const { upload } = Request.sent[0];
  upload.onprogress({ loaded: 2, total: 8 });
  upload.onprogress({ loaded: 8, total: 8 });
  upload.onprogress({ loaded: 0, total: 0 });
  assert.deepEqual(shares, [0.25, 1, 0]);
});

test("a file that is too large is not sent at all", async () => {
  const { send } = await ready();
  const large = Object.defineProperty(new File([], "film.mp4"), "size", { value: 25 * 2 ** 20 + 1 });
  assert.deepEqual(await send(large), { ok: false, problem: "attachment.too_large" });
  send(Object.defineProperty(new File([], "film.mp4"), "size", { value: 25 * 2 ** 20 }));
  assert.equal(Request.sent.length, 1);
});

test("a refusal is told in the server's words, and a page that isn't ours is no answer", async () => {
  const { send } = await ready();
  const refused = send();
  Request.sent[0].answer(410, { detail: "This has been deleted." });
  assert.deepEqual(await refused, { ok: false, problem: "This has been deleted." });
  const hotel = send();
  Request.sent[1].answer(200, null);
  assert.deepEqual(await hotel, { ok: false, problem: "attachment.unreachable" });
});

test("a stopped upload has nothing to tell", async () => {
  const { send } = await ready();
  const stop = new AbortController();
  const sending = send(PDF, { signal: stop.signal });
  stop.abort();
  assert.deepEqual(await sending, { ok: false, problem: "" });
});

test("an expired session locks the screen", async () => {
  const { phone, send } = await ready();
  phone.visit(PATH);
  const sending = send();
  Request.sent[0].answer(401, { detail: "You are signed out." });
  await sending;
  assert.equal(phone.visited.at(-1), "/sign-in?next=%2Fcontacts%2Fjana&expired=1");
});

test("nothing is sent in the name of somebody who signed in meanwhile", async () => {
  const { phone, send } = await ready();
  phone.cookies.set("crm-user", "marek");
  await send();
  await settled();
  assert.deepEqual([phone.visited.at(-1), Request.sent.length], ["reload", 0]);
});
