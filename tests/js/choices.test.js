import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";

const row = (/** @type {string} */ id, /** @type {string} */ title) => ({ id, title, line: "", href: `/companies/${id}` });
const LIST = { kind: "company", slug: "companies", rows: [row("acme", "Acme"), row("zluty", "Žlutý kůň s.r.o.")] };

/** A phone that knows a list of companies. */
async function opened() {
  const phone = new Phone();
  phone.server.page("/companies", LIST);
  const store = await phone.open("/companies");
  await settled();
  return { phone, store };
}

/** @param {{id: string}[] | undefined} rows */
const ids = (rows) => rows?.map(({ id }) => id);

test("the choices are what the server finds", async () => {
  const { phone, store } = await opened();
  phone.server.page("/companies?q=ac", { ...LIST, rows: [row("acme2", "Acme 2")] });
  const search = await show("/contacts/jana", () => store.useChoices("companies", " ac "));
  mock.timers.tick(120);
  await search.after(settled);
  assert.deepEqual(ids(search.drawn.at(-1)), ["acme2"]);
});

test("what is typed on is asked about once", async () => {
  const { phone, store } = await opened();
  phone.server.requests.length = 0;
  let query = "a";
  const search = await show("/contacts/jana", () => store.useChoices("companies", query));
  query = "ac";
  await search.go("/contacts/jana?card=x");
  mock.timers.tick(120);
  await settled();
  assert.equal(phone.server.requests.length, 1);
});

test("before a letter is typed the list that is known is enough", async () => {
  const { phone, store } = await opened();
  phone.server.requests.length = 0;
  const search = await show("/contacts/jana", () => store.useChoices("companies", ""));
  mock.timers.tick(0);
  await settled();
  assert.deepEqual([ids(search.drawn[0]), phone.server.requests], [["acme", "zluty"], []]);
});

test("offline the phone finds what it knows, without regard to accents and case", async () => {
  const { phone, store } = await opened();
  phone.navigator.onLine = false;
  phone.server.requests.length = 0;
  const search = await show("/contacts/jana", () => store.useChoices("companies", "KUN zlut"));
  mock.timers.tick(120);
  await settled();
  assert.deepEqual([ids(search.drawn.at(-1)), phone.server.requests], [["zluty"], []]);
});

test("what was made on this phone and has not arrived yet can be chosen as well, once", async () => {
  const { phone, store } = await opened();
  phone.server.down = true;
  const id = store.createInPassing("company", { title: "Acme Brno" });
  const search = await show("/contacts/jana", () => store.useChoices("companies", "acme"));
  assert.deepEqual(ids(search.drawn.at(-1)), [id, "acme"]);
  store.putView({ ...phone.server.page("/companies?q=acme", { ...LIST, rows: [row(id, "Acme Brno")] }) });
  await settled();
  assert.deepEqual(ids(search.drawn.at(-1)), [id]);
});
