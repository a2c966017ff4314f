// The items before and after the open one, in the list that was open last: a look at them is likely.
import { lastList } from "../listing/beside.js";
import { listView } from "../store/lists.js";
import { memory } from "../store/memory.js";

/**
 * @param {string} slug
 * @param {string} id
 * @returns {string[]} the paths of their pages
 */
export function neighbours(slug, id) {
  const lists = [listView(lastList(slug))?.rows, memory.directory?.kinds.get(slug)?.rows];
  for (const rows of lists) {
    const at = rows?.findIndex((row) => row.id === id) ?? -1;
    if (rows && at >= 0) return [rows[at - 1], rows[at + 1]].flatMap((row) => row?.href ?? []);
  }
  return [];
}
