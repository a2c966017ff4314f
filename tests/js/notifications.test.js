import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone, settled } from "./phone.js";

/** @param {number} unread what the server counts */
function told(unread) {
  const phone = new Phone();
  phone.server.page("/preferences", { values: {}, unread });
  return phone;
}

test("how much is unread is known from the start, on every page", async () => {
  const store = await told(2).open();
  await settled();
  assert.equal(store.unread(), 2);
});

test("the newer of the two pages that count is believed", async () => {
  const phone = told(2);
  const store = await phone.open();
  await settled();
  store.putView(phone.server.page("/notifications", { notices: [], unread: 1, rev: 1001 }));
  assert.equal(store.unread(), 1);
  store.putView(phone.server.page("/preferences", { values: {}, unread: 3, rev: 1002 }));
  assert.equal(store.unread(), 3);
});

test("what is read without a network is read at once, after a reload too, and told later", async () => {
  const phone = told(2);
  await (await phone.open()).started;
  await settled();
  phone.server.down = true;
  const store = await phone.reload();
  await store.markRead(["one"]);
  const again = await phone.reload();
  assert.deepEqual([again.unread(), again.readHere(), again.unsavedItems()], [1, ["one"], []]);
  phone.server.down = false;
  await again.flush();
  assert.deepEqual(phone.server.applied.map(({ kind, id, patch }) => [kind, id, patch.value.to]), [["notification", "read", ["one"]]]);
});

test("nothing is sent where nothing is unread", async () => {
  const phone = told(0);
  const store = await phone.open();
  await settled();
  await store.markRead([]);
  assert.deepEqual(phone.server.applied, []);
});
