// The picture of the list that was open last: the page's head shows it before any script has come (build/first_picture.js).

import { allowance } from "./allowances.js";
import { memory } from "./memory.js";
import { PREFERENCES } from "./paths.js";

const KEPT = "crm-picture"; // in localStorage: where it was taken, whose it is, its HTML
const ID = "picture";
const ROWS = 20; // more than a screen has
const TOP = 40; // CSS pixels that the list may be scrolled by: the next one begins at its top
const PATIENCE = 5_000; // ms until it goes, whatever is there then
const WHOLE = "body > main:not(.list-page), body > main .row-title, body > main .empty";

/** Lets the picture go in the moment in which the page itself has something to show. */
export function liftPicture() {
  const picture = document.getElementById?.(ID);
  if (!picture) return;
  const lift = () => {
    watcher.disconnect();
    picture.remove();
  };
  const watcher = new MutationObserver(() => document.querySelector(WHOLE) && lift());
  watcher.observe(document.body, { childList: true, subtree: true });
  setTimeout(lift, PATIENCE);
}

/** Takes one whenever the person looks away, and where a list is known for the first time. @returns {() => void} ends it */
export function keepPicture() {
  const leave = () => document.visibilityState === "hidden" && takePicture();
  const first = setTimeout(takePicture, 1_000);
  document.addEventListener("visibilitychange", leave);
  addEventListener("pagehide", takePicture);
  return () => {
    clearTimeout(first);
    document.removeEventListener("visibilitychange", leave);
    removeEventListener("pagehide", takePicture);
  };
}

/** Removes it from this phone. */
export function forgetPicture() {
  localStorage.removeItem(KEPT);
}

function takePicture() {
  if (memory.user === null || !memory.views.has(PREFERENCES) || !allowance("days")) return forgetPicture();
  const list = document.querySelector("body > main.list-page");
  if (!list?.querySelector(".row-title") || list.querySelector(".skeleton") || scrollY > TOP || document.querySelector("dialog[open]")) return;
  const html = [...document.body.children].filter((part) => !part.matches("script, dialog")).map(pictureOf).join("");
  localStorage.setItem(KEPT, JSON.stringify({ at: location.pathname + location.search, user: encodeURIComponent(memory.user), html }));
}

/** @param {Element} part of the page @returns {string} what is seen of it: nothing in it has a name, a style or takes a key */
function pictureOf(part) {
  const copy = /** @type {Element} */ (part.cloneNode(true));
  copy.querySelectorAll(`script, dialog, li:nth-child(n + ${ROWS + 1})`).forEach((one) => one.remove());
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of ["id", "style", "data-view"]) one.removeAttribute(name);
    if (one.matches("input, select, button, textarea")) one.setAttribute("disabled", "");
  }
  return copy.outerHTML;
}
