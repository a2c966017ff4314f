import assert from "node:assert/strict";
import { test } from "node:test";
import { useLocation } from "react-router";
import { Phone } from "./phone.js";
import { show } from "./screen.js";

const FIELDS = [{ name: "phone", value: [] }, { name: "company", value: "" }];
const ADDRESS = "/contacts/new?phone=%2B420601234567&company=acme&lang=cs";

/** @param {import("./phone.js").Store} store @param {{kind: string, id: string, version?: number}} item @param {any[]} fields */
function page(store, item, fields) {
  return show(ADDRESS, () => (store.usePrefill(item, fields), useLocation().search));
}

test("a new item begins with what the address says, red, and the address loses it", async () => {
  const store = await new Phone().open(ADDRESS);
  const item = { kind: "contact", id: store.newItem("contact") };
  const { drawn } = await page(store, item, FIELDS);
  assert.deepEqual(store.draftOf(item)?.fields, { phone: { from: [], to: ["+420601234567"] }, company: { from: "", to: "acme" } });
  assert.equal(drawn.at(-1), "?lang=cs");
});

test("a field that holds many begins with all that the address says", async () => {
  const store = await new Phone().open("/contacts/new");
  const item = { kind: "contact", id: store.newItem("contact") };
  await show("/contacts/new?phone=601&phone=602&company=a&company=b", () => store.usePrefill(item, FIELDS));
  assert.deepEqual(store.draftOf(item)?.fields, { phone: { from: [], to: ["601", "602"] }, company: { from: "", to: "a" } });
});

test("what was typed already stays", async () => {
  const store = await new Phone().open(ADDRESS);
  const item = { kind: "contact", id: store.newItem("contact") };
  store.type(item, "company", "", "other");
  await page(store, item, FIELDS);
  assert.equal(store.draftOf(item)?.fields.company.to, "other");
});

test("the address waits until the form is there", async () => {
  const store = await new Phone().open(ADDRESS);
  const item = { kind: "contact", id: store.newItem("contact") };
  /** @type {any[]} */
  let fields = [];
  const form = await show(ADDRESS, () => (store.usePrefill(item, fields), useLocation().search));
  assert.equal(form.drawn.at(-1), ADDRESS.slice("/contacts/new".length));
  fields = FIELDS;
  await form.go(`${ADDRESS}&card=x`);
  assert.deepEqual([form.drawn.at(-1), Object.keys(store.draftOf(item)?.fields ?? {})], ["?lang=cs&card=x", ["phone", "company"]]);
});

test("an item that is saved already is not filled in", async () => {
  const store = await new Phone().open(ADDRESS);
  const item = { kind: "contact", id: "jana", version: 3 };
  await page(store, item, FIELDS);
  assert.equal(store.draftOf(item), undefined);
});

const FORM = [{ name: "form", value: "", fixed: true }, { name: "title", value: "" }];
const NEW_FIELD = "/fields/new?form=contact";

/** @param {import("./phone.js").Store} store */
async function newField(store) {
  const item = { kind: "field", id: store.newItem("field") };
  const { drawn } = await show(NEW_FIELD, () => (store.usePrefill(item, FORM), useLocation().search));
  return { item, drawn };
}

test("what an item is from the start is shown, is no change, and stays in the address", async () => {
  const store = await new Phone().open(NEW_FIELD);
  const { item, drawn } = await newField(store);
  const { value, changed } = store.shown(item, "form", "");
  assert.deepEqual([value, changed, store.draftOf(item), drawn.at(-1)], ["contact", false, undefined, "?form=contact"]);
});

test("it is saved with the first thing that is typed, and goes with the last that is taken back", async () => {
  const store = await new Phone().open(NEW_FIELD);
  const { item } = await newField(store);
  store.type(item, "title", "", "Barva");
  assert.deepEqual(Object.keys(store.draftOf(item)?.fields ?? {}), ["form", "title"]);
  store.undo(item, "form");
  assert.equal(store.draftOf(item)?.fields.form.to, "contact");
  store.undo(item, "title");
  assert.equal(store.draftOf(item), undefined);
});

test("another choice is typed over it, and once the item is saved only the server knows", async () => {
  const store = await new Phone().open(NEW_FIELD);
  const { item } = await newField(store);
  store.type(item, "form", store.shown(item, "form", "").base, "company");
  assert.equal(store.shown(item, "form", "").value, "company");
  assert.equal(store.shown({ ...item, version: 1 }, "form", "record").base, "record");
});
