import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { lettersOf } from "../../crm_web/components/listing/rail_letters.js";
import { LIST, opened } from "./list.js";
import { settled } from "./phone.js";
import { show } from "./screen.js";

const PAGE = { path: "/contacts", user: "eva", epoch: "e1", rev: 1, next: "" };
const LETTERS = ["#", "A", "CH", "Ř"];

/** @param {string[]} headings */
const rows = (...headings) => headings.map((heading, place) => ({ id: String(place), heading }));

test("of a list that is all here each letter is where its first row is", () => {
  const letters = lettersOf({ ...PAGE, letters: LETTERS, rows: rows("A", "A", "Č", "Č", "D") });
  assert.deepEqual(letters.map(({ letter, index }) => [letter, index]), [["A", 0], ["Č", 2], ["D", 4]]);
});

test("of a list that goes on the server says the letters, and their rows are in lists that begin there", () => {
  const letters = lettersOf({ ...PAGE, path: "/contacts?only=mine", letters: LETTERS, next: "/contacts?cursor=x", rows: rows("#", "A") });
  assert.deepEqual(letters, [
    { letter: "#", index: 0, path: "/contacts?only=mine" },
    { letter: "A", index: 1, path: "/contacts?from=A&only=mine" },
    { letter: "CH", index: -1, path: "/contacts?from=CH&only=mine" },
    { letter: "Ř", index: -1, path: "/contacts?from=%C5%98&only=mine" },
  ]);
});

test("in a list that begins at a letter the first one leads back to the beginning, whatever stands under its sign at the end", () => {
  const letters = lettersOf({ ...PAGE, path: "/contacts?from=%C5%98", beginning: "/contacts", letters: LETTERS, rows: rows("Ř", "#") });
  assert.deepEqual(letters.map(({ index, path }) => [index, path]), [[-1, "/contacts"], [-1, "/contacts?from=A"], [-1, "/contacts?from=CH"], [0, "/contacts?from=%C5%98"]]);
});

test("what comes after all letters has a list of its own", () => {
  const [, last] = lettersOf({ ...PAGE, letters: ["A", "#"], next: "/contacts?cursor=x", rows: rows("A") });
  assert.equal(last.path, "/contacts?from=%23");
});

test("rows without letters have none", () => {
  assert.deepEqual(lettersOf({ ...PAGE, path: "/tickets", next: "/tickets?cursor=x", letters: [], rows: rows("", "") }), []);
});

const REST = 300; // ms

/** A list beside which the rail is, on a phone to which the server gives those that begin at a letter. */
async function beside(address = LIST) {
  const { phone, store } = await opened(["a"], 1);
  phone.visit(address);
  for (const letter of ["B", "C"]) phone.server.page(`${LIST}?from=${letter}`, { rows: [{ id: letter }], beginning: LIST });
  const { useTurn } = await phone.part("listing/rail_turn.js");
  const { lastList } = await phone.part("listing/beside.js");
  const page = await show(address, () => ({ ...useTurn(LIST), open: store.useViewPath() }));
  phone.server.requests.length = 0;
  const asked = () => phone.server.requests.length;
  const now = () => /** @type {{turning: boolean, open: string} & ReturnType<typeof import("../../crm_web/components/listing/rail_turn.js").useTurn>} */ (page.drawn.at(-1));
  return { phone, store, page, asked, now, lastList };
}

test("no letter that the finger passes over is asked for, the one on which it rests is, and the list is turned to it", async () => {
  const { page, asked, now } = await beside();
  await page.after(() => now().turnSoon(`${LIST}?from=B`));
  mock.timers.tick(REST - 1);
  await page.after(() => now().turnSoon(`${LIST}?from=C`));
  mock.timers.tick(REST - 1);
  await settled();
  assert.deepEqual([asked(), now().turning, now().open], [0, true, LIST]);
  mock.timers.tick(1);
  await settled();
  assert.deepEqual([asked(), now().turning, now().open], [1, false, `${LIST}?from=C`]);
});

test("where it lifts is asked for at once, and once", async () => {
  const { page, asked, now } = await beside();
  await page.after(() => (now().turnSoon(`${LIST}?from=B`), now().turn(), now().turn()));
  mock.timers.tick(REST);
  await settled();
  assert.deepEqual([asked(), now().open], [1, `${LIST}?from=B`]);
});

test("a finger that went on to rows that are here turns nothing any more", async () => {
  const { phone, page, now } = await beside();
  const release = phone.server.hold();
  await page.after(() => (now().turnSoon(`${LIST}?from=B`), void now().turn()));
  await page.after(() => now().stay());
  await page.after(release);
  assert.deepEqual([now().turning, now().open], [false, LIST]);
});

test("what is known is turned to without asking, and without an answer the list stays as it is", async () => {
  const { phone, store, page, asked, now } = await beside();
  await store.fetchViews([`${LIST}?from=B`]);
  phone.server.down = true;
  await page.after(() => (now().turnSoon(`${LIST}?from=C`), now().turn()));
  assert.deepEqual([now().turning, now().open], [false, LIST]);
  await page.after(() => (now().turnSoon(`${LIST}?from=B`), now().turn()));
  assert.deepEqual([asked(), now().open], [1, `${LIST}?from=B`]);
});

test("the list beside an item is turned, and the item stays", async () => {
  const { page, now, lastList } = await beside("/contacts/jana");
  await page.after(() => (now().turnSoon(`${LIST}?from=B`), now().turn()));
  assert.deepEqual([now().open, lastList("contacts")], ["/contacts/jana", `${LIST}?from=B`]);
});
