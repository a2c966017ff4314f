import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";

const STARS = "favourites-contact";

/** @param {string[]} list what the server has */
function chosen(list) {
  const phone = new Phone();
  phone.server.page("/preferences", { values: { [STARS]: list } });
  return phone;
}

test("what was chosen is there from the start, and after coming back what was chosen on another device", async () => {
  const phone = chosen(["jana"]);
  const store = await phone.open();
  await settled();
  assert.deepEqual(store.preference(STARS), ["jana"]);
  phone.server.page("/preferences", { values: { [STARS]: ["petr"] } });
  phone.document.dispatchEvent(new Event("visibilitychange"));
  await settled();
  assert.deepEqual(store.preference(STARS), ["petr"]);
});

test("what was chosen offline is in force at once, after a reload too, and is sent when the server is back", async () => {
  const phone = chosen([]);
  await (await phone.open()).started;
  await settled();
  phone.server.down = true;
  const store = await phone.reload();
  assert.deepEqual(store.preference(STARS), []);
  await store.setPreference(STARS, ["jana"]);
  await store.setPreference(STARS, ["jana", "petr"]);
  const again = await phone.reload();
  assert.deepEqual([again.preference(STARS), again.waiting(), again.unsavedItems()], [["jana", "petr"], 2, []]);
  phone.server.down = false;
  await again.flush();
  const sent = phone.server.applied.map(({ kind, id, base_version, patch }) => [kind, id, base_version, patch.value]);
  assert.deepEqual(sent, [
    ["preference", STARS, null, { from: [], to: ["jana"] }],
    ["preference", STARS, null, { from: ["jana"], to: ["jana", "petr"] }],
  ]);
});

test("the answer brings what was chosen elsewhere meanwhile", async () => {
  const phone = chosen([]);
  const store = await phone.open();
  await settled();
  phone.server.refuse = () => ({ code: 200, outcome: "saved", view: phone.server.page("/preferences", { values: { [STARS]: ["petr", "jana"] } }) });
  await store.setPreference(STARS, ["jana"]);
  await store.flush();
  assert.deepEqual([store.preference(STARS), store.waiting()], [["petr", "jana"], 0]);
});

test("a choice that is refused is let go of, and nothing turns red", async () => {
  const phone = chosen(["jana"]);
  const store = await phone.open();
  await settled();
  phone.server.refuse = () => ({ code: 422, outcome: "invalid", fields: { value: "No." } });
  await store.setPreference(STARS, ["bad"]);
  await store.flush();
  assert.deepEqual([store.preference(STARS), store.waiting(), store.memory.drafts.size], [["jana"], 0, 0]);
});

test("a choice on its way is nobody's page", async () => {
  const phone = chosen([]);
  phone.server.down = true;
  const store = await phone.open();
  await store.setPreference(STARS, ["jana"]);
  assert.equal(store.provisional(`/contacts/${STARS}`, { path: "", user: "", epoch: "", rev: 0 }), undefined);
});

test("a choice is drawn again only when it changes", async () => {
  const phone = chosen(["jana"]);
  const store = await phone.open();
  await settled();
  phone.server.hold();
  const page = await show("/contacts", () => store.usePreference(STARS));
  store.type({ kind: "contact", id: "jana" }, "title", "Jana", "J");
  await page.after(() => store.setPreference(STARS, ["jana", "petr"]));
  assert.deepEqual(page.drawn, [["jana"], ["jana", "petr"]]);
});
