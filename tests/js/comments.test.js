import assert from "node:assert/strict";
import { test } from "node:test";
import { said } from "../../crm_web/components/store/comments.js";

test("the first line of a comment is its title, the rest its text", () => {
  assert.deepEqual(said("Zavoláno\n\nOzve se zítra.\n"), { title: "Zavoláno", description: "Ozve se zítra." });
  assert.deepEqual(said("Jen jedna věta."), { title: "Jen jedna věta.", description: null });
});

test("a first line that is too long for a title is cut between words and kept as the text", () => {
  const long = `${"slovo ".repeat(40)}konec`;
  const { title, description } = said(long);
  assert.ok(title.length <= 128);
  assert.ok(title.endsWith("slovo…"));
  assert.equal(description, long);
  assert.equal(said("x".repeat(300)).title, `${"x".repeat(127)}…`);
});
