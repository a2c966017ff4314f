// A list on the screen: the pages of it that are known, strung together.

import { changed } from "./memory.js";
import { tidy } from "./paths.js";
import { fetchViews, peek, whenReplaced } from "./views.js";

/** @typedef {import("./types.js").View} View */

/** @type {Map<string, {pages: View[], view: View}>} by the path of the first page: what was strung of what */
const strung = new Map();
/** @type {Map<string, View[]>} later pages of a list whose first page is newer, shown until they have been fetched again */
const former = new Map();
/** @type {Set<string>} lists whose later pages are being fetched */
const busy = new Set();

/**
 * A page's view; of a list with the rows of all its known pages and the `next` of the last. The same object until something changes.
 * @param {string} path
 */
export function listView(path) {
  const pages = chain(path);
  if (!pages.length) return undefined;
  const known = strung.get(path);
  const old = former.get(path) ?? [];
  const all = [...pages, ...old];
  if (known && known.pages.length === all.length && known.pages.every((page, index) => page === all[index])) return known.view;
  const view = all.length > 1 ? join(pages, old) : pages[0];
  strung.set(path, { pages: all, view });
  return view;
}

/**
 * Fetches the next page of a list.
 * @param {string} path of its first page
 */
export async function more(path) {
  const last = chain(path).at(-1);
  if (!last?.next || busy.has(path)) return;
  busy.add(path);
  await fetchViews([last.next]);
  busy.delete(path);
  if (former.has(path)) await again(path);
}

/**
 * The known pages of a list. A page that is older than the first is left out: a row may have moved between them.
 * @param {string} path
 */
function chain(path) {
  /** @type {Set<View>} */
  const pages = new Set();
  const first = peek(path);
  for (let page = first; first && page && !pages.has(page); page = page.next ? peek(tidy(page.next)) : undefined) {
    if (page.epoch !== first.epoch || page.rev < first.rev) break;
    pages.add(page);
  }
  return [...pages];
}

/**
 * @param {View[]} pages
 * @param {View[]} old
 * @returns {View}
 */
function join(pages, old) {
  const all = [...pages, ...old];
  const { rows, versions } = pages[0];
  return {
    ...pages[0],
    ...(rows && { rows: each(all.flatMap((page) => page.rows ?? []), "id") }),
    ...(versions && { versions: each(all.flatMap((page) => page.versions ?? []), "version") }),
    next: all[all.length - 1].next,
  };
}

/**
 * Each row once, where it is first.
 * @param {any[]} rows
 * @param {string} key
 */
function each(rows, key) {
  const seen = new Set();
  return rows.filter((row) => !seen.has(row[key]) && seen.add(row[key]));
}

whenReplaced((path, old, view) => {
  if (!strung.has(path) || (old.epoch === view.epoch && old.rev === view.rev && !former.has(path))) return;
  const later = former.get(path) ?? strung.get(path)?.pages.slice(1) ?? [];
  if (!later.length) return;
  former.set(path, later);
  again(path);
});

/**
 * Fetches as many later pages as there were, then lets go of the former ones. As long as the pages begin where they did,
 * one request brings them all.
 * @param {string} path
 */
async function again(path) {
  if (busy.has(path)) return;
  busy.add(path);
  const wanted = 1 + (former.get(path)?.length ?? 0);
  for (let pages = chain(path); pages.length < wanted && pages.at(-1)?.next; ) {
    const next = tidy(/** @type {string} */ (pages.at(-1)?.next));
    const were = (former.get(path) ?? []).map((page) => tidy(page.path));
    await fetchViews(were.includes(next) ? were.slice(were.indexOf(next)) : [next]);
    const now = chain(path);
    if (now.length === pages.length && now.at(-1) === pages.at(-1)) return void busy.delete(path); // no answer: the former pages stay
    pages = now;
  }
  busy.delete(path);
  former.delete(path);
  changed();
}
