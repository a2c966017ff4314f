// Which letters a long list has, and where their rows are: in the list as this phone has it, or in one that begins there.

import { tidy } from "../store/paths.js";

/** @typedef {import("../store/types.js").View} View */
/** @typedef {{letter: string, index: number, path: string}} Letter `index`: of its first row, -1 where it is not here; `path`: of the list from there on */

/**
 * Each letter once, in the order of the list: all that the server said of it, where it is not all here.
 * @param {View} view
 * @returns {Letter[]}
 */
export function lettersOf({ rows = [], letters = [], next, beginning, path }) {
  /** @type {Map<string, number>} */
  const here = new Map();
  rows.forEach(({ heading }, index) => { if (heading && !here.has(heading)) here.set(heading, index); });
  const all = letters.length && (next || beginning) ? letters : [...here.keys()];
  return all.map((/** @type {string} */ letter, /** @type {number} */ place) => {
    const isFirst = place === 0; // what stands before all letters may stand behind them too
    return { letter, index: isFirst && beginning ? -1 : (here.get(letter) ?? -1), path: from(beginning || path, isFirst ? "" : letter) };
  });
}

/** @param {string} list @param {string} letter */
function from(list, letter) {
  const [path, search] = list.split("?");
  const asked = new URLSearchParams(search);
  asked.set("from", letter);
  return tidy(`${path}?${asked}`);
}
