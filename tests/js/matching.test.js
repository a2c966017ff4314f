import assert from "node:assert/strict";
import { test } from "node:test";
import { isSameNumber, matchOf } from "../../crm_web/components/phone_contacts/matching.js";
import { memory } from "../../crm_web/components/store/memory.js";

/** @type {string[]} */
const asked = [];

/** @param {any[] | null} items null: the server can't be reached */
function crm(items) {
  asked.length = 0;
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    if (!items) throw new TypeError("no network");
    return /** @type {Response} */ ({ ok: true, json: async () => ({ items, next: null }) });
  };
}

/** @param {Record<string, string[]>} fields */
function contact(fields) {
  return { key: JSON.stringify(fields), name: "x", fields };
}

test("a number is the same one however it is written", () => {
  for (const [one, other] of [["+420601234567", "601 234 567"], ["00420 601 234 567", "+420601234567"], ["+44 (0)20 7946 0958", "020 7946 0958"], ["601234567", "601-234-567"], ["+420601234567;ext=12", "+420 601 234 567"]]) {
    assert.ok(isSameNumber(one, other) && isSameNumber(other, one), `${one} ${other}`);
  }
});

test("a number that only ends alike is another one", () => {
  for (const [one, other] of [["+420601234567", "+421601234567"], ["+420601234567", "34567"], ["+420601234567", "1234567890"], ["+420601234567", "0"], ["", ""], ["+4206012345670", "+420601234567"]]) {
    assert.ok(!isSameNumber(one, other), `${one} ${other}`);
  }
});

test("who has one of the numbers is found, and another hit of the search is not taken for them", async () => {
  crm([{ id: "petr", title: "Petr", phone: ["+420601234999"], email: [] }, { id: "jana", title: "Jana", phone: ["+420222333444", "+420601234567"], email: [] }]);
  assert.deepEqual(await matchOf(contact({ phone: ["601 234 567"] }), "contacts"), { id: "jana", title: "Jana", by: "phone" });
  assert.deepEqual(asked, ["/api/contacts?take=10&q=601%20234%20567"]);
});

test("who has the same e-mail is found when no number is the same", async () => {
  crm([{ id: "jana", title: "Jana", phone: [], email: ["jana@example.cz"] }]);
  assert.deepEqual(await matchOf(contact({ phone: ["601234111"], email: ["Jana@Example.cz"] }), "contacts"), { id: "jana", title: "Jana", by: "email" });
});

test("nobody is nobody, and is asked about again another time", async () => {
  crm([]);
  assert.equal(await matchOf(contact({ phone: ["601234222"] }), "contacts"), null);
  assert.equal(await matchOf(contact({ phone: ["601234222"] }), "contacts"), null);
  assert.equal(asked.length, 2);
  assert.equal(await matchOf(contact({}), "contacts"), null);
});

test("without a network what the phone knows is enough, and where it knows nothing that is said", async () => {
  crm(null);
  const row = { id: "jana", href: "/contacts/jana", title: "Jana", call: "tel:+420601234333" };
  memory.views.set("/contacts", { path: "/contacts", user: "eva", epoch: "e", rev: 1, rows: [row] });
  assert.deepEqual(await matchOf(contact({ phone: ["601234333"] }), "contacts"), { id: "jana", title: "Jana", by: "phone" });
  assert.equal(await matchOf(contact({ phone: ["601234444"] }), "contacts"), "unknown");
  memory.views.clear();
});
