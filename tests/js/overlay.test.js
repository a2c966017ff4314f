import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone } from "./phone.js";
import { JANA, PETR, saveTitle } from "./people.js";

test("typing over a save on its way starts from its value", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, JANA, "Jana", "J1");
  const { base } = store.shown(JANA, "title", "Jana");
  store.type(JANA, "title", base, "Jana");
  assert.deepEqual(store.draftOf(JANA)?.fields, { title: { from: "J1", to: "Jana" } });
});

test("an item made offline has a page at once: the empty form under its own address", async () => {
  const phone = new Phone();
  phone.server.page("/contacts/new", { fields: ["title"], id: "" });
  const store = await phone.open("/contacts/new");
  phone.server.down = true;
  const item = { kind: "contact", id: store.newItem("contact"), version: 0 };
  await saveTitle(store, item, "", "Nový");
  const path = `/contacts/${item.id}`;
  const empty = /** @type {any} */ ({ path: "", fields: [] });
  const made = store.provisional(path, empty);
  assert.deepEqual([made?.path, made?.id, made?.version, made?.fields], [path, item.id, 0, ["title"]]);
  assert.equal(store.provisional(path, empty), made);
  assert.equal(store.provisional("/contacts/jana", empty), undefined);
});

test("everything that the server does not have is listed", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  await saveTitle(store, PETR, "Petr", "P1");
  store.type(JANA, "title", "Jana", "J1");
  assert.deepEqual(store.unsavedItems(), [{ kind: "contact", id: "petr", state: "queued" }, { kind: "contact", id: "jana", state: "unsaved" }]);
});
