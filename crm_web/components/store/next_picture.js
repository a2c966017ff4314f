// The picture of a list for the next launch: taken when the list stands still, given up where it says what is so no longer.

import { allowance } from "./allowances.js";
import { forgetPictures, KEPT } from "./first_picture.js";
import { cookieUser, memory } from "./memory.js";
import { here, PREFERENCES } from "./paths.js";
import { viewAt } from "./view_at.js";
import { asOf } from "./views.js";

/** @typedef {{mark: string, days: number, pages: Record<string, [until: number, html: string, said: string]>}} Pictures `said`: by its rows */

const DAY = 86_400_000; // ms
const MOST = 16; // rows that are compared: more than a screen has
const TOP = 8; // CSS pixels that the list may be scrolled by: the next one begins at its top
const EMPTY = /** @type {any} */ ({});

/** Called when neither the list nor the news have moved for a moment. */
export function takePicture() {
  if (memory.user === null || cookieUser() !== memory.user || !allowance("days")) return forgetPictures();
  const list = document.querySelector("body > main.list-page");
  if (!memory.views.has(PREFERENCES) || (list && !list.querySelector(".row-title, .empty"))) return; // what is allowed, and what there is, is known in a moment
  const before = localStorage.getItem(KEPT);
  const now = pictures(before);
  const path = here();
  if (list && isStill() && asOf(path)) now.pages[path] = [asOf(path) + now.days * DAY, htmlOf(list), saidAt(path)];
  for (const [of, [, , said]] of Object.entries(now.pages)) if (memory.views.has(of) && said !== saidAt(of)) delete now.pages[of];
  const after = JSON.stringify(now);
  if (after !== before) keep(after);
}

/** Those that are kept, where they are this person's, in this language, and managers said nothing else since. @param {string | null} kept @returns {Pictures} */
function pictures(kept) {
  const mark = `${[document.cookie.match(/crm-\w+=[^;]*/g), navigator.languages]}`;
  const days = allowance("days");
  const known = JSON.parse(kept ?? "{}");
  return known.mark === mark && known.days === days ? known : { mark, days, pages: {} };
}

/** @param {string} text */
function keep(text) {
  try {
    localStorage.setItem(KEPT, text);
  } catch {
    forgetPictures(); // no space: the next launch does without
  }
}

function isStill() {
  return !location.search && scrollY < TOP && innerWidth < 900 && !document.querySelector("dialog[open]");
}

/** What the phone knows of the first rows of a list. @param {string} path */
function saidAt(path) {
  const typed = new Set([...memory.drafts.values()].map(({ id }) => id));
  const rows = (viewAt(path, EMPTY).rows ?? []).slice(0, MOST);
  return JSON.stringify(rows.map(({ id, title, line, call }) => [id, title, line, call, typed.has(id)]));
}

/** The list as it is drawn first, and the bar: nothing in it has a name, a style or takes a key. @param {Element} list */
function htmlOf(list) {
  const copy = /** @type {Element} */ (list.cloneNode(true));
  const lowest = Math.max(screen.width, screen.height); // it may be turned
  const shown = [...list.querySelectorAll(".rows > li")].filter((row) => row.getBoundingClientRect().top < lowest).length;
  for (const part of copy.querySelectorAll(`.rail, .skip, .more, .page-line, [tabindex="-1"], li:nth-child(n + ${shown + 1})`)) part.remove();
  const bar = /** @type {Element} */ (document.querySelector("body > nav")?.cloneNode(true));
  return [copy, bar].map(plain).join("");
}

/** @param {Element} part @returns {string} */
function plain(part) {
  for (const one of [part, ...part.querySelectorAll("*")]) {
    for (const name of ["id", "style", "data-view", "aria-describedby"]) one.removeAttribute(name);
    if (one.matches("a")) one.setAttribute("tabindex", "-1");
    if (one.matches("input, select, button")) one.setAttribute("disabled", "");
  }
  return part.outerHTML;
}
