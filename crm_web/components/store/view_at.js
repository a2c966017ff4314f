// What is known of a page: looked up once after each change, however many parts of the page ask.

import { withoutDeleted } from "./deleted.js";
import { listView } from "./lists.js";
import { memory, subscribe } from "./memory.js";
import { provisional } from "./overlay.js";
import { isRecent, recentView } from "./recent.js";

/** @typedef {import("./types.js").View} View */

/** @type {Map<string, any>} by what they say */
const blanks = new Map();
/** @type {Map<View, Map<string, View>>} what was found since the last change, by the blank and the path */
const found = new Map();
subscribe(() => found.clear());

/**
 * The one content of a kind of page of which nothing is known; its parts each bring an equal one.
 * @template {View} V
 * @param {V} empty
 * @returns {V}
 */
export function blankOf(empty) {
  const said = JSON.stringify(empty);
  if (!blanks.has(said)) blanks.set(said, empty);
  return blanks.get(said);
}

/**
 * The content of a page, as far as it is known; `empty` while nothing is. The same object until something changes.
 * @param {string} path
 * @param {View} empty
 * @returns {View}
 */
export function viewAt(path, empty) {
  const known = found.get(empty) ?? new Map();
  found.set(empty, known);
  const view = known.get(path) ?? lookUp(path, empty);
  known.set(path, view);
  return view;
}

/**
 * @param {string} path
 * @param {View} empty
 * @returns {View}
 */
function lookUp(path, empty) {
  if (isRecent(path)) return recentView(path, empty);
  const known = listView(path);
  if (known && known.outcome !== "missing") return extended(path, withoutDeleted(known), empty) ?? empty;
  return provisional(path, empty) ?? known ?? extended(path, undefined, empty) ?? empty;
}

/**
 * @param {string} path
 * @param {View | undefined} known
 * @param {View} empty
 */
function extended(path, known, empty) {
  return memory.directory ? memory.directory.list(path, known, empty) : known;
}
