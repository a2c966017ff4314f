import assert from "node:assert/strict";
import { test } from "node:test";
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

test("null, an empty text and an empty list are the same emptiness", () => {
  assert.ok(same(null, "") && same("", []) && same(undefined, []));
  assert.ok(!same("", "a") && !same(["a"], ["b"]) && same(["a", "b"], ["a", "b"]));
});
