import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "../../crm_web/components/store/ids.js";
import { tidy, viewPath } from "../../crm_web/components/store/paths.js";
import { same } from "../../crm_web/components/store/values.js";

test("a path has no slash at its end", () => {
  assert.equal(viewPath("/contacts/"), "/contacts");
  assert.equal(viewPath("/"), "/");
});

test("the query is sorted, and what is empty or changes no content is left out", () => {
  assert.equal(viewPath("/contacts", "?q=jana&mine=1&lang=cs&card=tickets&cursor="), "/contacts?mine=1&q=jana");
});

test("the same query written in two ways is one path", () => {
  assert.equal(tidy("/contacts?q=Dvo%C5%99%C3%A1k%20Jan"), tidy("/contacts?q=Dvořák+Jan"));
});

test("a question mark within the query stays", () => {
  assert.equal(tidy("/contacts?q=who?"), "/contacts?q=who%3F");
});

test("what a new item is to be filled in with is no part of its path", () => {
  assert.equal(tidy("/contacts/new?phone=%2B420601234567&company=acme"), "/contacts/new");
});

test("null, an empty text and an empty list are the same emptiness", () => {
  assert.ok(same(null, "") && same("", []) && same(undefined, []));
  assert.ok(!same("", "a") && !same(["a"], ["b"]) && same(["a", "b"], ["a", "b"]));
});

test("an id is a random UUID, also on plain http, where the browser makes none", (context) => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  assert.match(newId(), form);
  Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
  context.after(() => Reflect.deleteProperty(crypto, "randomUUID"));
  assert.match(newId(), form);
  assert.notEqual(newId(), newId());
});

test("the store does nothing in the build, where there is no window", async () => {
  Reflect.deleteProperty(globalThis, "window"); // other tests have one
  const { started } = await import("../../crm_web/components/store/start.js");
  assert.equal(started, undefined);
});

test("what is found is shown from its beginning", () => {
  assert.equal(tidy("/contacts?from=K&q=jana"), "/contacts?q=jana");
  assert.equal(tidy("/contacts?q=&from=%C4%8C&only=mine"), "/contacts?from=%C4%8C&only=mine");
});
