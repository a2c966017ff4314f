import assert from "node:assert/strict";
import { test } from "node:test";

/** @param {string} file @returns {Promise<any>} */
const load = (file) => import(`../../crm_web/components/${file}`);

test("between two places there is always another", async () => {
  const { between } = await load("forms/place.js");
  let [low, high] = ["005", "010"];
  for (let index = 0; index < 60; index += 1) {
    const middle = between(low, high);
    assert.ok(low < middle && middle < high, `${low} < ${middle} < ${high}`);
    [low, high] = index % 2 ? [middle, high] : [low, middle];
  }
  assert.ok(between("", "005") < "005");
  assert.ok(between("920261124", "") > "920261124");
  assert.ok(between("", "") > "");
});

test("a row is put between those that shall be around it", async () => {
  const { placeAt } = await load("forms/place.js");
  const rows = [{ id: "a", position: "1" }, { id: "b", position: "2" }, { id: "c", position: "3" }];
  assert.ok(placeAt(rows, "c", 0) < "1");
  assert.ok(placeAt(rows, "a", 2) > "3");
  const between = placeAt(rows, "c", 1);
  assert.ok("1" < between && between < "2");
});
