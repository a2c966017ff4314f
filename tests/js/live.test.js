import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, saveTitle } from "./people.js";
import { Phone, settled } from "./phone.js";

const PATH = "/contacts/jana";
const LIST = "/contacts";

/**
 * A phone that shows Jana's page and listens until the test ends.
 * @param {import("node:test").TestContext} t
 * @param {string} address
 */
async function listening(t, address = PATH) {
  const phone = new Phone();
  phone.listen();
  phone.server.page(PATH, { kind: "contact", id: "jana", version: 3, fields: [{ name: "title", value: "Jana" }] });
  phone.server.page(LIST, { kind: "contact", rows: [{ id: "jana" }], next: "" });
  const store = await phone.open(address);
  store.putInSight(address);
  await settled();
  const [line] = phone.lines;
  line.say({ epoch: "e1", rev: phone.server.rev });
  await settled();
  phone.server.requests.length = 0;
  t.after(() => look(phone, "hidden"));
  return { phone, store, line };
}

/**
 * The person looks at the page, or away.
 * @param {Phone} phone
 * @param {string} state
 */
function look(phone, state) {
  phone.document.visibilityState = state;
  phone.document.dispatchEvent(new Event("visibilitychange"));
}

/**
 * Somebody else saves.
 * @param {Phone} phone
 * @param {string} name "kind/id"
 */
function saved(phone, name = "contact/jana", path = PATH, content = { kind: "contact", id: "jana", version: 4, fields: [{ name: "title", value: "Hana" }] }) {
  phone.server.rev += 1;
  phone.server.page(path, content);
  const news = { epoch: "e1", rev: phone.server.rev, changed: [name] };
  phone.lines.at(-1)?.say(news);
  return news;
}

test("what somebody else saves is shown on the page that shows it, and what is typed there stays", async (t) => {
  const { phone, store } = await listening(t);
  store.type(JANA, "title", "Jana", "Janička");
  saved(phone);
  await settled();
  assert.equal(store.peek(PATH)?.version, 4);
  assert.deepEqual(
    (({ value, changed, overtaken }) => ({ value, changed, overtaken }))(store.shown(JANA, "title", "Hana")),
    { value: "Janička", changed: true, overtaken: true },
  );
});

test("a page is not asked for when news are about something else, or older than what is shown", async (t) => {
  const { phone, line } = await listening(t);
  saved(phone, "contact/petr", "/contacts/petr");
  saved(phone, "preference/favourites-contact");
  line.say({ epoch: "e1", rev: 0, changed: ["contact/jana"] });
  line.say({});
  await settled();
  assert.deepEqual(phone.server.requests.filter((request) => request !== "GET /api/view"), []);
  assert.equal(phone.server.requests.length, 1); // the preferences
});

test("news of what is being saved here wait for the answer, which brings the page along", async (t) => {
  const { phone, store, line } = await listening(t);
  const release = phone.server.hold();
  await saveTitle(store, JANA, "Jana", "Janička");
  await settled();
  line.say({ epoch: "e1", rev: phone.server.rev + 1, changed: ["contact/jana"] });
  await settled();
  release();
  await settled();
  mock.timers.tick(100);
  await settled();
  assert.equal(store.peek(PATH)?.rev, phone.server.rev);
  assert.deepEqual(phone.server.requests, ["POST /api/ops"]);
});

test("news of what is being saved here are followed when the server does not answer", async (t) => {
  const { phone, store, line } = await listening(t);
  phone.server.mute = true;
  const release = phone.server.hold();
  await saveTitle(store, JANA, "Jana", "Janička");
  await settled();
  line.say({ epoch: "e1", rev: phone.server.rev + 1, changed: ["contact/jana"] });
  release();
  await settled();
  phone.server.mute = false;
  mock.timers.tick(100);
  await settled();
  assert.equal(store.peek(PATH)?.rev, phone.server.rev);
});

test("a list is asked for when anything of its kind is saved", async (t) => {
  const { phone, store } = await listening(t, LIST);
  saved(phone, "contact/petr", LIST, /** @type {any} */ ({ kind: "contact", rows: [{ id: "jana" }, { id: "petr" }], next: "" }));
  await settled();
  assert.equal(store.peek(LIST)?.rows?.length, 2);
});

test("a page is asked for when it shows the item in a card", async (t) => {
  const { phone, store } = await listening(t);
  store.putView({ path: "/companies/novak", user: "eva", epoch: "e1", rev: 1, kind: "company", id: "novak", cards: [{ rows: [{ id: "jana" }] }] });
  store.putInSight("/companies/novak");
  saved(phone, "contact/jana", "/companies/novak", /** @type {any} */ ({ kind: "company", id: "novak", cards: [] }));
  await settled();
  assert.deepEqual(store.peek("/companies/novak")?.cards, []);
});

test("a page that was on its way already is asked for once more", async (t) => {
  const { phone, store } = await listening(t);
  const old = phone.server.pages.get(PATH);
  const release = phone.server.hold();
  phone.server.status = Response.json([old]);
  store.refresh(PATH);
  await settled();
  saved(phone);
  release();
  await settled();
  assert.equal(phone.server.requests.length, 2);
  phone.server.status = null;
});

test("a page that comes for the first time, and was computed before the news, is asked for once more", async (t) => {
  const { phone, store } = await listening(t);
  const other = "/contacts/petr";
  const old = phone.server.page(other, { kind: "contact", id: "petr", version: 1 });
  const release = phone.server.hold();
  phone.server.status = Response.json([old]);
  store.putInSight(other);
  store.refresh(other);
  await settled();
  saved(phone, "contact/petr", other, { kind: "contact", id: "petr", version: 2, fields: [] });
  release();
  await settled();
  phone.server.status = null;
  await settled();
  assert.equal(phone.server.requests.length, 2);
});

test("many news in a moment are few requests", async (t) => {
  const { phone, store } = await listening(t);
  for (let count = 0; count < 50; count += 1) saved(phone);
  await settled();
  mock.timers.tick(500);
  await settled();
  assert.equal(store.peek(PATH)?.rev, phone.server.rev);
  assert.ok(phone.server.requests.length <= 3, String(phone.server.requests.length));
});

test("after a silence, and after a cut, the line is dialled anew and what was missed is asked for", async (t) => {
  const { phone, store, line } = await listening(t);
  mock.timers.tick(10_500);
  assert.deepEqual([line.closed, phone.lines.length], [true, 2]);
  phone.lines[1].cut();
  await settled();
  mock.timers.tick(1_000);
  phone.server.rev += 5;
  phone.server.page(PATH, { version: 9 });
  phone.lines[2].say({ epoch: "e1", rev: phone.server.rev });
  await settled();
  assert.equal(store.peek(PATH)?.version, 9);
});

test("a line that stays silent is shown within twenty seconds of the last word, and the first word takes it back", async (t) => {
  const { phone, store } = await listening(t);
  phone.server.hold();
  mock.timers.tick(10_500);
  mock.timers.tick(4_000);
  await settled();
  mock.timers.tick(4_000);
  assert.equal(store.server.reached, false);
  phone.lines.at(-1)?.say({});
  assert.equal(store.server.reached, true);
});

test("another epoch is news, whatever its rev", async (t) => {
  const { phone, store, line } = await listening(t);
  phone.server.epoch = "e2";
  phone.server.rev = 1;
  phone.server.page(PATH, { version: 1 });
  line.say({ epoch: "e2", rev: 1 });
  await settled();
  assert.equal(store.peek(PATH)?.epoch, "e2");
});

test("nobody listens while nobody looks", async (t) => {
  const { phone, line } = await listening(t);
  look(phone, "hidden");
  assert.deepEqual([line.closed, phone.lines.length], [true, 1]);
  mock.timers.tick(60_000);
  assert.equal(phone.lines.length, 1);
  look(phone, "visible");
  assert.equal(phone.lines.length, 2);
});

test("an expired session locks the screen when the line is refused", async (t) => {
  const { phone, line } = await listening(t);
  phone.server.status = new Response(null, { status: 401 });
  line.cut();
  await settled();
  assert.equal(phone.visited.at(-1), "/sign-in?next=%2Fcontacts%2Fjana&expired=1");
});

test("nobody listens on the page to sign in", async () => {
  const phone = new Phone();
  phone.listen();
  await phone.open("/sign-in");
  assert.deepEqual(phone.lines, []);
});

test("a form that is shaped anew shows at once on the pages of its kind", async (t) => {
  const { phone, store } = await listening(t);
  saved(phone, "company/form");
  await settled();
  assert.equal(store.peek(PATH)?.version, 3);
  saved(phone, "contact/form");
  await settled();
  assert.equal(store.peek(PATH)?.version, 4);
});
