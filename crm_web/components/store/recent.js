// The items that were opened last on this phone; the list of them is made here, no server knows it.

import { read, readAll, write } from "./database.js";
import { fate } from "./deleted.js";
import { kindOf, knownRows, matches } from "./known.js";
import { changed, memory } from "./memory.js";
import { here } from "./paths.js";
import { peek } from "./views.js";

/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./types.js").View} View */

const MOST = 20; // of a kind
const OFFLINE = 200; // of all, whose pages are to be here without a network: by their paths, under the kind ""
const KEY = "recent-"; // and the kind

let last = Promise.resolve();

/**
 * Remembers that an item's page was opened.
 * @param {string} kind
 * @param {string} id
 */
export function opened(kind, id) {
  const path = here();
  return (last = last.then(() => note(kind, id)).then(() => note("", path)));
}

/** Brings in what was opened before. */
export async function loadRecents() {
  const notes = await read(["notes"], (from) => readAll(from.objectStore("notes"), IDBKeyRange.bound(KEY, `${KEY}\uffff`)));
  for (const [key, ids] of notes ?? []) {
    const kind = key.slice(KEY.length);
    if (!memory.recents.has(kind)) memory.recents.set(kind, ids);
  }
  changed();
}

/** @param {string} path */
export function isRecent(path) {
  return /[?&]only=recent(&|$)/.test(path);
}

/** @type {Map<string, {answer: View | undefined, view: View}>} what was given last, by path */
const given = new Map();

/**
 * The list of the items that were opened last, as far as the phone knows them.
 * @template {View} V
 * @param {string} path
 * @param {V} empty
 * @returns {V} the same object until something changes
 */
export function recentView(path, empty) {
  const answer = peek(path);
  const slug = path.slice(1).split("?")[0];
  const query = new URLSearchParams(path.split("?")[1]).get("q") ?? "";
  const rows = rowsOf(slug).filter((row) => matches(row.title, query));
  const before = given.get(path);
  if (before && before.answer === answer && isSame(before.view.rows ?? [], rows)) return /** @type {V} */ (before.view);
  const base = answer?.outcome === "ok" ? answer : empty;
  const view = { ...base, path, slug, query, kind: kindOf(slug), only: "recent", rows, next: "" };
  given.set(path, { answer, view });
  return /** @type {V} */ (/** @type {View} */ (view));
}

/**
 * @param {string} kind
 * @param {string} id
 */
async function note(kind, id) {
  const stored = await read(["notes"], (from) => from.objectStore("notes").get(KEY + kind)); // another tab may have opened some
  const before = /** @type {string[]} */ (stored ?? memory.recents.get(kind) ?? []);
  const ids = [id, ...before.filter((other) => other !== id)].slice(0, kind ? MOST : OFFLINE);
  memory.recents.set(kind, ids);
  changed();
  await write(["notes"], (store) => void store("notes").put(ids, KEY + kind), "relaxed");
}

/**
 * @param {string} slug
 * @returns {Row[]}
 */
function rowsOf(slug) {
  const ids = memory.recents.get(kindOf(slug)) ?? [];
  const rows = knownRows(slug);
  return ids.map((id) => rows.get(id) ?? rowOf(memory.views.get(`/${slug}/${id}`)) ?? memory.directory?.row(slug, id)).filter((row) => row !== undefined);
}

/** @type {WeakMap<View, Row>} */
const made = new WeakMap();

/**
 * The row of an item whose page is known.
 * @param {View | undefined} page
 * @returns {Row | undefined}
 */
function rowOf(page) {
  if (page?.outcome !== "ok" || fate(page.kind, page.id) === "deleted") return undefined;
  const { path, id, title, line, initials, hue } = page;
  const row = made.get(page) ?? { id, href: path, title, line, initials, hue, call: "", heading: "", marks: page.marks ?? [], badges: [], at: "", about: "" };
  made.set(page, row);
  return row;
}

/**
 * @param {Row[]} some
 * @param {Row[]} others
 */
function isSame(some, others) {
  return some.length === others.length && some.every((row, index) => row === others[index]);
}
