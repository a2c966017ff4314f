import assert from "node:assert/strict";
import { test } from "node:test";
import { isCard, numberIn } from "../../crm_web/components/shared/incoming.js";

test("a card is known by its type or its name", () => {
  const file = (/** @type {string} */ name, /** @type {string} */ type) => isCard(new File([], name, { type }));
  assert.deepEqual([file("a", "text/vcard"), file("a.VCF", ""), file("a", "text/x-vcard"), file("a.png", "image/png"), file("vcf", "")], [true, true, true, false, false]);
});

test("a number is found in a text, and what is none is not", () => {
  assert.equal(numberIn("Volejte na +420 601 234 567."), "+420 601 234 567");
  assert.equal(numberIn("tel. 601/234567, dům 12"), "601/234567");
  assert.equal(numberIn("dům 12, byt 3"), "");
  assert.equal(numberIn("*21*601#"), "");
});

test("a text that is too long is looked at only so far, in no time", () => {
  assert.equal(numberIn(`${"1 (".repeat(1_000_000)}x`).length < 30, true);
});
