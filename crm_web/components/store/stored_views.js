// The views that are kept on the phone, so that a page paints at once, also offline.

import { read, readAll, write } from "./database.js";
import { changed, memory, putLast } from "./memory.js";
import { tidy } from "./paths.js";

/** @typedef {import("./types.js").StoredView} StoredView */
/** @typedef {import("./types.js").View} View */

export const SCHEMA = 13; // of stored views: raise it when the shape of any view changes
const LIMIT = 300; // views
const GONE = ["missing", "denied", "deleted"];

/** @type {Set<string>} paths whose stored view is older than the one in the memory */
const unstored = new Set();
let isRead = false; // all that was stored: until then it may be newer than what came since (a socket begins with what it showed last)

/**
 * Stores what the memory has at this path, together with the others of the same moment.
 * @param {string} path
 */
export function storeView(path) {
  if (!unstored.size && isRead) queueMicrotask(store);
  unstored.add(path);
}

/**
 * Shows what is stored of a page, and of the pages that a list goes on with.
 * @param {string} path
 */
export async function loadView(path) {
  await read(["views"], async (from) => {
    for (let next = path, pages = 0; next && pages < LIMIT; pages += 1) {
      /** @type {StoredView | undefined} */
      const stored = await from.objectStore("views").get(next);
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

/**
 * @param {string} path
 * @param {StoredView | undefined} stored
 */
function restore(path, stored) {
  const known = memory.views.get(path);
  if (stored?.schema !== SCHEMA || (known && (known.epoch !== stored.view.epoch || known.rev >= stored.view.rev))) return;
  memory.views.set(path, stored.view);
  memory.answers.set(path, { at: stored.at, failed: memory.answers.get(path)?.failed ?? 0 });
}

async function store() {
  for (const path of [...memory.views.keys()].slice(0, Math.max(0, memory.views.size - LIMIT))) {
    memory.views.delete(path);
    memory.answers.delete(path);
    unstored.add(path);
  }
  const paths = [...unstored];
  unstored.clear();
  await write(["views"], (stores) => paths.forEach((path) => {
    const view = memory.views.get(path);
    if (view && !GONE.includes(view.outcome ?? "")) stores("views").put({ schema: SCHEMA, at: memory.answers.get(path)?.at, view }, path);
    else stores("views").delete(path);
  }), "relaxed");
}
