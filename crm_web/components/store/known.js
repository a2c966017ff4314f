// What the pages on this phone tell of items of which no page is known.

import { isGone } from "./deleted.js";
import { memory } from "./memory.js";

/** @typedef {import("./types.js").Row} Row */

/**
 * The rows that lead to items under this address, each item once: where it was looked at last.
 * @param {string} slug
 * @returns {Map<string, Row>} by id
 */
export function knownRows(slug) {
  /** @type {Map<string, Row>} */
  const found = new Map();
  for (const view of memory.views.values()) {
    for (const row of rowsOf(view)) if (row.href === `/${slug}/${row.id}` && !isGone(row, view)) found.set(row.id, row);
  }
  return found;
}

/**
 * The kind that has this address; "" while no page of it is known.
 * @param {string} slug
 * @returns {string}
 */
export function kindOf(slug) {
  return [...memory.views.values()].find((view) => view.slug === slug && view.kind)?.kind ?? memory.directory?.kinds.get(slug)?.kind ?? "";
}

/**
 * Whether every word of a search is in a title, however they are written.
 * @param {string} title
 * @param {string} query
 */
export function matches(title, query) {
  const letters = plain(title);
  return plain(query).split(/\s+/).every((word) => letters.includes(word));
}

/**
 * Lower case, without diacritics.
 * @param {string} text
 */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/**
 * The rows of a list, or of all cards of an item.
 * @param {import("./types.js").View} view
 * @returns {Row[]}
 */
function rowsOf({ rows, cards }) {
  return rows ?? cards?.flatMap((/** @type {{rows: Row[]}} */ card) => card.rows) ?? [];
}
