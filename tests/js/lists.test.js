import assert from "node:assert/strict";
import { test } from "node:test";
import { LIST, opened, rows } from "./list.js";
import { Phone, settled } from "./phone.js";

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

test("a list that begins at a letter is one of its own, and goes on as the whole one does", async () => {
  const { phone, store } = await opened([..."abcdef"], 1);
  phone.server.page("/contacts?from=C", { rows: [{ id: "c" }, { id: "d" }], next: "/contacts?cursor=d", beginning: LIST });
  await store.fetchViews(["/contacts?from=C"]);
  await store.more("/contacts?from=C");
  assert.deepEqual(store.listView("/contacts?from=C")?.rows?.map(({ id }) => id), [..."cdef"]);
  assert.equal(rows(store), "ab");
  phone.server.down = true;
  const again = await phone.reload("/contacts?from=C");
  assert.deepEqual(again.listView("/contacts?from=C")?.rows?.map(({ id }) => id), [..."cdef"]);
});
