import assert from "node:assert/strict";
import { after, test } from "node:test";
import { brief, exact, moment } from "../../crm_web/components/text/moment.js";

const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
after(() => before && Object.defineProperty(globalThis, "navigator", before));

/** @param {string[]} languages of the browser */
function prefer(...languages) {
  Object.defineProperty(globalThis, "navigator", { value: { languages }, configurable: true });
}

/** @param {number} days from today @param {number} hour @param {number} minute @returns {string} ISO 8601 */
function on(days, hour, minute) {
  const at = new Date();
  at.setDate(at.getDate() + days);
  at.setHours(hour, minute, 0, 0);
  return at.toISOString();
}

const plain = (/** @type {string} */ said) => said.replace(/\s/g, " "); // a narrow space is one

for (const [browser, into, early, late] of /** @type {[string, "en" | "cs", string, string][]} */ ([
  ["en", "en", "1:31 AM", "2:05 PM"],
  ["en-US", "en", "1:31 AM", "2:05 PM"],
  ["en-GB", "en", "1:31", "14:05"],
  ["cs-CZ", "cs", "1:31", "14:05"],
  ["de", "cs", "1:31", "14:05"],
])) test(`${into} in a browser of ${browser} says ${early} and ${late}`, () => {
  prefer(browser);
  assert.deepEqual([on(0, 1, 31), on(0, 14, 5)].map((iso) => plain(brief(iso, into))), [early, late]);
  assert.ok(plain(moment(on(0, 1, 31), into)).endsWith(` ${early}`));
});

test("yesterday and tomorrow have words, other days a date, past or to come", () => {
  prefer("en-US");
  assert.deepEqual([-1, 0, 1].map((days) => plain(moment(on(days, 9, 5), "en"))), ["yesterday 9:05 AM", "today 9:05 AM", "tomorrow 9:05 AM"]);
  for (const days of [-2, 2, 30]) assert.match(moment(on(days, 9, 5), "en"), /^[A-Z][a-z]+ \d+, \d{4}/);
});

test("the exact moment has its seconds", () => {
  prefer("cs");
  assert.match(plain(exact("2026-03-05T12:00:07Z", "cs")), /^5\. března 2026.*:07$/);
});
