// What a new item is from the start, such as the form that a field is for: shown, and no change of the person's own.

import { keyOf } from "./memory.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {Record<string, import("./types.js").Edit>} Edits */

/** @type {Map<string, Edits>} by "kind/id" */
const brought = new Map();

/** @param {Item} item @param {Edits} edits */
export function bring(item, edits) {
  brought.set(keyOf(item), edits);
}

/** @param {Item} item @returns {Edits} nothing once it is saved */
export function broughtTo(item) {
  return (!item.version && brought.get(keyOf(item))) || {};
}
