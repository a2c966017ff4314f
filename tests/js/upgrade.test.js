import assert from "node:assert/strict";
import { test } from "node:test";
import { openDB } from "idb";
import { SCHEMA } from "../../crm_web/components/store/stored_views.js";
import { JANA, PETR } from "./people.js";
import { Phone } from "./phone.js";

const DRAFT = { ...JANA, op_id: "d1", base_version: 3, fields: { title: { from: "Jana", to: "J" } }, at: 1 };
const OP = { ...PETR, op_id: "o1", base_version: 1, patch: { title: { from: "Petr", to: "P" } }, seq: 1, at: 1 };
const VIEW = { path: "/contacts/jana", user: "eva", epoch: "e1", rev: 1, title: "Jana" };

/** A phone that an older version of the app has used, in a tab that is still open. */
async function used() {
  const phone = new Phone();
  phone.server.down = true;
  const old = await openDB("crm-eva", 1, {
    upgrade: (database) => ["views", "drafts", "ops"].forEach((name) => database.createObjectStore(name)),
    blocking: () => old.close(),
  });
  await old.put("drafts", DRAFT, "contact/jana");
  await old.put("ops", OP, "o1");
  await old.put("views", { schema: SCHEMA, at: Date.now(), view: VIEW }, VIEW.path);
  return { phone, old };
}

test("what an older version kept on the phone stays, though a tab of it is still open", async () => {
  const { phone } = await used();
  const store = await phone.open("/contacts/jana");
  assert.deepEqual(store.draftOf(JANA), DRAFT);
  assert.deepEqual([...store.memory.ops.values()], [OP]);
  assert.equal(store.peek(VIEW.path)?.title, "Jana");
  await store.opened("contact", "jana");
  assert.equal(store.storage.kept, true);
  assert.deepEqual((await phone.reload()).memory.recents.get("contact"), ["jana"]);
});

test("a tab that is older than what is kept on the phone goes on keeping what is typed", async () => {
  const phone = new Phone();
  const newer = await openDB("crm-eva", 4, {
    upgrade: (database) => ["views", "drafts", "ops", "notes", "later"].forEach((name) => database.createObjectStore(name)),
  });
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  assert.equal(store.storage.kept, true);
  assert.equal((await newer.get("drafts", "contact/jana")).fields.title.to, "J");
});
