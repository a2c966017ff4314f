import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone } from "./phone.js";

test("a new item keeps its id until it is saved, also after a reload", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const first = await phone.open("/contacts/new");
  const id = first.newItem("contact");
  assert.match(id, /^contact-[0-9a-f-]{36}$/);
  assert.equal(first.newItem("contact"), id);
  first.type({ kind: "contact", id, version: 0 }, "title", "", "Nový");
  await first.flushDrafts();
  const second = await phone.reload("/contacts/new");
  assert.equal(second.newItem("contact"), id);
  await second.save({ kind: "contact", id });
  assert.notEqual(second.newItem("contact"), id);
});

test("what is typed into an item that is still being created edits it, also after a reload", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open("/contacts/new");
  const item = { kind: "contact", id: store.newItem("contact") };
  store.type(item, "title", "", "Nový");
  await store.save(item);
  const again = await phone.reload();
  again.type(item, "title", "Nový", "Novák");
  assert.equal(again.draftOf(item)?.base_version, 1);
});

test("an item that was just created is edited, though the screen does not know its version yet", async () => {
  const store = await new Phone().open("/contacts/new");
  const item = { kind: "contact", id: store.newItem("contact"), version: 0 };
  store.type(item, "title", "", "Nový");
  await store.save(item);
  await store.flush();
  store.type(item, "title", "Nový", "Novák");
  assert.equal(store.draftOf(item)?.base_version, 1);
});

test("an item whose creation was refused and discarded is created when it is typed anew", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts/new");
  const item = { kind: "contact", id: store.newItem("contact"), version: 0 };
  phone.server.refuse = () => ({ code: 422, fields: { title: "No." } });
  store.type(item, "title", "", "bad");
  await store.save(item);
  await store.flush();
  store.discard(item);
  store.type(item, "title", "", "good");
  assert.equal(store.draftOf(item)?.base_version, null);
});
