// Of a long list those rows are drawn that are in sight, and some around them; the rest is two gaps of its height.
import { useEffect, useSyncExternalStore } from "react";
import { FIRST, GROUP, heightOf, lookFirst, seenOf } from "./seen.js";

/** @typedef {import("../store/types.js").Row} Row */
/** @typedef {{row: Row, letter: string, place: number}} Drawn `letter`: above the row, the first of it; `place`: in the list, from 1 */

/**
 * @param {string} id of the list's element
 * @param {{path: string, rows: Row[]}} view
 * @returns {{rows: Drawn[], above: number, below: number}} `above` and `below`: CSS pixels
 */
export function useDrawn(id, { path, rows }) {
  const seen = seenOf(id, path);
  const [first, last] = useSyncExternalStore(seen.subscribe, () => seen.range, () => FIRST);
  useEffect(() => {
    seen.count = rows.length;
    lookFirst(seen);
  }, [seen, rows]);
  const drawn = rows.slice(first * GROUP, last * GROUP).map((row, at) => drawnOf(rows, row, first * GROUP + at));
  return { rows: drawn, above: seen.above, below: heightOf(seen, last, Math.ceil(rows.length / GROUP)) };
}

/** @param {{height: number}} props CSS pixels */
export function Gap({ height }) {
  const size = (/** @type {HTMLLIElement | null} */ gap) => { if (gap) gap.style.height = `${height}px`; }; // before the place is scrolled to
  return height > 0 && <li ref={size} className="gap" aria-hidden="true" />;
}

/** @param {Row[]} rows @param {Row} row @param {number} index @returns {Drawn} */
function drawnOf(rows, row, index) {
  return { row, letter: rows[index - 1]?.heading === row.heading ? "" : row.heading, place: index + 1 };
}
