// The content of a list as far as the directory tells it.

import { compare } from "./directory.js";
import { isAlone } from "./server.js";

/** @typedef {import("./directory.js").Directory} Directory */
/** @typedef {import("./directory_row.js").DirectoryRow} DirectoryRow */
/** @typedef {import("./types.js").View} View */

const MOST = 20; // lists that are remembered
const COUNTED = 50; // hits of another kind; of more it is said that there are more (crm_web/services/lists.py)

const order = new Intl.Collator("cs").compare; // of headings
/** @type {Map<string, {of: any[], view: View}>} what was made last, and of what, by path */
const made = new Map();

/**
 * What the server says of a list, and what follows. Without the server's answer all of it; what only the server knows (a
 * filter, a view of its own) is not told here.
 * @param {Directory} directory
 * @param {string} path
 * @param {View | undefined} known
 * @param {View} empty
 * @returns {View | undefined} the same object until something changes
 */
export function listOf(directory, path, known, empty) {
  const asked = askedOf(directory, path);
  if (!asked || isTold(known, directory.isComplete(asked.kind.slug))) return known;
  const { kind, query, from } = asked;
  const of = [directory, directory.version, known, directory.goneHere(kind.kind).join()];
  const before = made.get(path);
  if (before?.of.every((each, index) => each === of[index])) return before.view;
  const view = makeList(directory, kind, { path, query, from, known, empty });
  if (made.size >= MOST) made.clear();
  made.set(path, { of, view });
  return view;
}

/**
 * The kind and the search of a list, and the heading at which it begins; undefined for what is no list of all items that are here.
 * @param {Directory} directory
 * @param {string} path
 */
export function askedOf(directory, path) {
  const [slug, search] = path.slice(1).split("?");
  const kind = directory.kinds.get(slug);
  const { q: query = "", from = "", ...others } = Object.fromEntries(new URLSearchParams(search));
  return kind && !Object.keys(others).length && (!from || directory.isComplete(slug)) ? { kind, query, from } : undefined;
}

/**
 * Whether the server's answer is all there is to say: it goes to the end, or goes on where the directory has gaps.
 * @param {View | undefined} known
 * @param {boolean} complete
 */
function isTold(known, complete) {
  return known !== undefined && (known.outcome !== "ok" || !known.next || (!complete && !isAlone()));
}

/**
 * @param {Directory} directory
 * @param {import("./directory.js").Kind} kind
 * @param {{path: string, query: string, from: string, known: View | undefined, empty: View}} asked
 * @returns {View}
 */
function makeList(directory, { kind, slug, byId }, { path, query, from, known, empty }) {
  const all = directory.find(slug, query);
  const start = from ? all.findIndex(({ heading }) => order(heading, from) >= 0) : -1;
  const found = start > 0 ? all.slice(start) : all;
  const told = known?.rows ?? [];
  const last = told.map(({ id }) => byId.get(id)).findLast((row) => row !== undefined);
  const ids = new Set(told.map(({ id }) => id));
  const rest = last ? found.filter((row) => compare(row, last) > 0 && !ids.has(row.id)) : found.filter(({ id }) => !ids.has(id));
  const head = known ?? { ...empty, path, kind, slug, query, outcome: "ok", elsewhere: query ? elsewhere(directory, slug, query) : [], ...(start >= 0 && begun(slug, all)) };
  return { ...head, rows: [...told, ...rest], next: directory.isComplete(slug) ? "" : (known?.next ?? "") };
}

/**
 * What a list that begins at a heading says of all of it.
 * @param {string} slug
 * @param {DirectoryRow[]} all
 */
const begun = (slug, all) => ({ beginning: `/${slug}`, letters: [...new Set(all.map(({ heading }) => heading))] });

/**
 * @param {Directory} directory
 * @param {string} slug
 * @param {string} query
 */
function elsewhere(directory, slug, query) {
  const others = [...directory.kinds.values()].filter((kind) => kind.slug !== slug);
  const counted = others.map((kind) => ({ kind: kind.kind, href: `/${kind.slug}?${new URLSearchParams({ q: query })}`, count: directory.find(kind.slug, query).length }));
  return counted.filter(({ count }) => count).map((hits) => ({ ...hits, count: hits.count > COUNTED ? `${COUNTED}+` : String(hits.count) }));
}
