import assert from "node:assert/strict";
import { test } from "node:test";
import { LIST, opened, rows, serve } from "./list.js";
import { settled } from "./phone.js";

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

test("a first page that changes while more is fetched changes the rest as well", async () => {
  const { phone, store } = await opened([..."abcdef"], 2);
  const release = phone.server.hold();
  const fetching = store.more(LIST);
  serve(phone, [..."Xabcdef"]);
  store.putView(phone.server.pages.get(LIST));
  release();
  await fetching;
  await settled();
  assert.equal(rows(store), "Xabc");
});

test("coming back to a list of ten pages costs two requests, however much others have saved", async () => {
  const ids = [..."abcdefghijklmnopqrst"];
  const { phone, store } = await opened(ids, 10);
  await settled();
  phone.server.requests.length = 0;
  serve(phone, ids);
  await store.refresh(LIST);
  await settled();
  assert.deepEqual([phone.server.requests.length, rows(store)], [2, ids.join("")]);
  await store.refresh(LIST);
  await settled();
  assert.equal(phone.server.requests.length, 3);
});

test("pages that begin elsewhere than before are followed from there", async () => {
  const { phone, store } = await opened([..."abcdefgh"], 4);
  serve(phone, [..."abcdXefg"]);
  await store.refresh(LIST);
  await settled();
  assert.equal(rows(store), "abcdXefg");
});
