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
