import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone, settled } from "./phone.js";

const LIST = "/contacts";

/**
 * Puts a list into the server, two rows a page; the cursor is the last row's id, as in a keyset.
 * @param {Phone} phone
 * @param {string[]} ids
 */
function serve({ server }, ids) {
  server.rev += 1;
  for (let start = 0; start < ids.length; start += 2) {
    const next = start + 2 < ids.length ? `${LIST}?cursor=${ids[start + 1]}` : "";
    server.page(start ? `${LIST}?cursor=${ids[start - 1]}` : LIST, { rows: ids.slice(start, start + 2).map((id) => ({ id })), next });
  }
}

/** @param {import("./phone.js").Store} store */
function rows(store) {
  return store.listView(LIST)?.rows?.map(({ id }) => id).join("");
}

/** @param {string[]} ids @param {number} pages */
async function opened(ids, pages) {
  const phone = new Phone();
  serve(phone, ids);
  const store = await phone.open(LIST);
  store.subscribe(() => store.listView(LIST)); // as a screen does
  await settled();
  for (let page = 1; page < pages; page += 1) await store.more(LIST);
  return { phone, store };
}

test("the pages of a list are strung together, and the end is known", async () => {
  const { store } = await opened([..."abcde"], 1);
  assert.deepEqual([rows(store), store.listView(LIST)?.next], ["ab", "/contacts?cursor=b"]);
  await store.more(LIST);
  assert.equal(rows(store), "abcd");
  await store.more(LIST);
  assert.deepEqual([rows(store), store.listView(LIST)?.next], ["abcde", ""]);
  await store.more(LIST);
  assert.equal(rows(store), "abcde");
});

test("a strung list is the same object until something changes", async () => {
  const { store } = await opened([..."abcd"], 2);
  const first = store.listView(LIST);
  store.putView({ path: "/contacts/jana", user: "eva", epoch: "e1", rev: 1 });
  assert.equal(store.listView(LIST), first);
});

test("a page that is no list is itself", async () => {
  const { store, phone } = await opened(["a"], 1);
  const view = phone.server.page("/contacts/jana", { title: "Jana" });
  store.putView(view);
  assert.equal(store.listView("/contacts/jana"), view);
  assert.equal(store.listView("/contacts/petr"), undefined);
});

test("the versions of a history are strung together too", async () => {
  const store = await new Phone().open();
  const page = { user: "eva", epoch: "e1", rev: 1 };
  store.putView({ ...page, path: "/contacts/jana/history", versions: [{ version: 3 }, { version: 2 }], next: "/contacts/jana/history?cursor=2" });
  store.putView({ ...page, path: "/contacts/jana/history?cursor=2", versions: [{ version: 1 }], next: "" });
  assert.deepEqual(store.listView("/contacts/jana/history")?.versions?.map(({ version }) => version), [3, 2, 1]);
});

test("a row that moved to the first page is neither doubled nor are others missing", async () => {
  const { phone, store } = await opened([..."abcdef"], 3);
  serve(phone, [..."eabcdf"]);
  await store.refresh(LIST);
  assert.deepEqual([...(rows(store) ?? "")].sort().join(""), "abcdef");
  await settled();
  assert.equal(rows(store), "eabcdf");
});

test("a row that moved from the first page to a later one is neither doubled nor missing", async () => {
  const { phone, store } = await opened([..."abcdef"], 3);
  serve(phone, [..."bcdefa"]);
  await store.refresh(LIST);
  await settled();
  assert.equal(rows(store), "bcdefa");
});

test("the list does not shrink while its later pages are fetched again", async () => {
  const { phone, store } = await opened([..."abcdef"], 3);
  serve(phone, [..."Xabcdef"]);
  store.putView(phone.server.pages.get(LIST));
  const release = phone.server.hold();
  assert.equal(rows(store), "Xacdef");
  release();
  await settled();
  assert.equal(rows(store), "Xabcde");
});

test("offline, the later pages stay as they were, and are fetched again when the server is back", async () => {
  const { phone, store } = await opened([..."abcdef"], 3);
  serve(phone, [..."abdef"]);
  const newer = phone.server.pages.get(LIST);
  phone.server.down = true;
  store.putView(newer);
  await settled();
  assert.equal(rows(store), "abcdef");
  phone.server.down = false;
  await store.refresh(LIST);
  await settled();
  assert.equal(rows(store), "abdef");
});

test("a list that may no longer be seen shows none of its former rows", async () => {
  const { phone, store } = await opened([..."abcd"], 2);
  phone.server.rev += 1;
  phone.server.page(LIST, { outcome: "denied" });
  await store.refresh(LIST);
  assert.equal(rows(store), undefined);
});

test("the rows of another epoch are not mixed in", async () => {
  const { phone, store } = await opened([..."abcd"], 2);
  phone.server.epoch = "e2";
  phone.server.rev = 0;
  serve(phone, [..."ab"]);
  await store.refresh(LIST);
  await settled();
  assert.equal(rows(store), "ab");
});

test("a list is there with all its stored pages after a reload, offline too", async () => {
  const { phone } = await opened([..."abcdef"], 3);
  await settled();
  phone.server.down = true;
  assert.equal(rows(await phone.reload(LIST)), "abcdef");
});

test("fetching more twice at once asks once", async () => {
  const { phone, store } = await opened([..."abcdef"], 1);
  phone.server.requests.length = 0;
  await Promise.all([store.more(LIST), store.more(LIST)]);
  assert.deepEqual([phone.server.requests.length, rows(store)], [1, "abcd"]);
});
