// The views that are kept on the phone, so that a page paints at once, also offline.

import { allowance, mayKeep } from "./allowances.js";
import { read, readAll, write } from "./database.js";
import { changed, memory, putLast } from "./memory.js";
import { PREFERENCES, tidy } from "./paths.js";

/** @typedef {import("./types.js").StoredView} StoredView */
/** @typedef {import("./types.js").View} View */

export const SCHEMA = 16; // of stored views: raise it when the shape of any view changes
const LIMIT = 600; // views
const GONE = ["missing", "denied", "deleted"];

/** @type {Set<string>} paths whose stored view is older than the one in the memory */
const unstored = new Set();
let isRead = false; // all that was stored: until then it may be newer than what came since (a socket begins with what it showed last)
let isStoring = false;

/**
 * Stores what the memory has at this path, together with the others of the same moment.
 * @param {string} path
 */
export function storeView(path) {
  unstored.add(path);
  if (isRead && !isStoring) queueMicrotask(() => queueMicrotask(store)); // behind the drawing of what came
  isStoring = isRead;
}

/**
 * Shows what is stored of a page, and of the pages that a list goes on with.
 * @param {string} path
 */
export async function loadView(path) {
  await read(["views"], async (from) => {
    const allowed = from.objectStore("views").get(PREFERENCES);
    for (let next = path, pages = 0; next && pages < LIMIT; pages += 1) {
      /** @type {StoredView | undefined} */
      const stored = await from.objectStore("views").get(next);
      restore(PREFERENCES, await allowed);
      restore(next, stored);
      next = stored?.view.next ? tidy(stored.view.next) : "";
    }
  });
  changed();
}

/** Brings in all other stored views. */
export async function loadViews() {
  const rows = await read(["views"], (from) => readAll(from.objectStore("views")));
  const inUse = [...memory.views.keys()];
  [...(rows ?? [])].sort(([, one], [, other]) => one.at - other.at).forEach(([path, stored]) => restore(path, stored));
  for (const path of inUse) putLast(path, /** @type {View} */ (memory.views.get(path)));
  changed();
  isRead = true;
  if (unstored.size) await store();
}

/** The pages that are to be here without a network: the favourites, and those that were opened last. @returns {Set<string>} */
export function wanted() {
  return new Set([...(memory.views.get(PREFERENCES)?.favourites ?? []), ...(memory.recents.get("") ?? [])]);
}

/** @param {string[]} paths of views that are to be here no longer */
export async function dropViews(paths) {
  for (const path of paths) {
    memory.views.delete(path);
    memory.answers.delete(path);
    unstored.add(path);
  }
  if (paths.length) await store();
}

/**
 * @param {string} path
 * @param {StoredView | undefined} stored
 */
function restore(path, stored) {
  const known = memory.views.get(path);
  if (stored?.schema !== SCHEMA || !mayKeep(path, stored.at) || (known && (known.epoch !== stored.view.epoch || known.rev >= stored.view.rev))) return;
  memory.views.set(path, stored.view);
  memory.answers.set(path, { at: stored.at, failed: memory.answers.get(path)?.failed ?? 0 });
}

/** Until it is known what managers allow, nothing is stored. */
async function store() {
  isStoring = false;
  if (!memory.views.has(PREFERENCES)) return;
  if (memory.views.size > LIMIT) return dropViews(tooMany());
  const paths = [...unstored];
  unstored.clear();
  await write(["views"], (stores) => paths.forEach((path) => {
    const view = memory.views.get(path);
    const isKept = view && (path === PREFERENCES || allowance("days")) && !GONE.includes(view.outcome ?? "");
    if (isKept) stores("views").put({ schema: SCHEMA, at: memory.answers.get(path)?.at, view }, path);
    else stores("views").delete(path);
  }), "relaxed");
}

/** Those that were not looked at for longest; of them first those that nobody opened. */
function tooMany() {
  const kept = wanted();
  const paths = [...memory.views.keys()].filter((path) => path !== PREFERENCES);
  return [...paths.filter((path) => !kept.has(path)), ...paths.filter((path) => kept.has(path))].slice(0, memory.views.size - LIMIT);
}
