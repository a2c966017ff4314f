// What an item is called, whichever page or save on this phone tells.

import { useSyncExternalStore } from "react";
import { keyOf, memory, subscribe } from "./memory.js";

/** @typedef {import("./types.js").Value} Value */
/** @typedef {import("./types.js").View} View */

const NAMES = ["title", "first_name", "last_name", "counterpart"];

/**
 * @param {string} kind
 * @param {string} id
 * @returns {string} "" when nothing on this phone tells it
 */
export function titleOf(kind, id) {
  const page = [...memory.views.values()].find((view) => view.kind === kind && view.id === id && view.title);
  return typedTitle(kind, id, page) || page?.title || rowTitle(kind, id);
}

/**
 * The title of the item that a link leads to.
 * @param {string} kind
 * @param {string} id
 * @param {string} known what the page with the link says itself
 */
export function useTitleOf(kind, id, known) {
  return useSyncExternalStore(subscribe, () => (id && titleOf(kind, id)) || known, () => known);
}

/**
 * The title that follows from what the server does not have yet.
 * @param {string} kind
 * @param {string} id
 * @param {View | undefined} page
 */
function typedTitle(kind, id, page) {
  const ops = [...memory.ops.values()].filter((op) => op.kind === kind && op.id === id);
  const edits = Object.assign({}, ...ops.map((op) => op.patch), memory.drafts.get(keyOf({ kind, id }))?.fields);
  if (!NAMES.some((name) => name in edits)) return "";
  const saved = (/** @type {string} */ name) => page?.fields?.find((/** @type {{name: string}} */ field) => field.name === name)?.value;
  const [title, ...names] = NAMES.map((name) => (name in edits ? edits[name].to : saved(name)));
  return title || names.filter(Boolean).join(" ");
}

/**
 * @param {string} kind
 * @param {string} id
 * @returns {string}
 */
function rowTitle(kind, id) {
  for (const view of memory.views.values()) {
    const cards = view.cards ?? [view];
    for (const { rows } of cards.filter((/** @type {{kind?: string}} */ card) => card.kind === kind)) {
      const row = rows?.find((/** @type {import("./types.js").Row} */ { id: other }) => other === id);
      if (row) return row.title;
    }
  }
  return memory.directory?.titleOf(kind, id) ?? "";
}
