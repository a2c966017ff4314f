// The contents of pages, as the server last computed them for this person, by path.

import { changed, memory, putLast } from "./memory.js";
import { tidy } from "./paths.js";
import { lock } from "./person.js";
import { ask } from "./server.js";
import { storeView } from "./stored_views.js";

/** @typedef {import("./types.js").View} View */

export const BATCH = 50; // paths in a request (contract)

/** @type {Map<string, Promise<void>>} requests under way, by path */
const asked = new Map();
/** @type {Set<(path: string, old: View, view: View) => void>} */
const replacing = new Set();

/**
 * Takes in what the server says, whichever way it came; what is foreign or older than known is refused.
 * @param {View | null | undefined} view
 * @returns {boolean} whether it is shown now
 */
export function putView(view) {
  return putViews([view]) > 0;
}

/**
 * The same for many: what is on screen looks again once.
 * @param {(View | null | undefined)[]} views
 * @returns {number} how many are shown now
 */
export function putViews(views) {
  const taken = takeInAll(views);
  if (taken) changed();
  return taken;
}

/**
 * The same for one who has more to say before what is on screen looks again.
 * @param {(View | null | undefined)[]} views
 */
export function takeInAll(views) {
  return views.filter(takeIn).length;
}

/**
 * What is known of a page. Looking at it keeps it from being the longest unused.
 * @param {string} path
 */
export function peek(path) {
  const view = memory.views.get(path);
  if (view) putLast(path, view);
  return view;
}

/**
 * Asks for pages, each once at a time. Never throws: what is shown stays, and `isStale` says so.
 * @param {string[]} paths
 * @param {RequestPriority} [priority]
 * @param {(answer: Response) => void} [heard] called with each answer
 */
export async function fetchViews(paths, priority = "auto", heard = () => {}) {
  const tidied = [...new Set(paths.map(tidy))];
  const wanted = tidied.filter((path) => !asked.has(path));
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH);
    const answered = fetchBatch(batch, priority, heard).finally(() => batch.forEach((path) => asked.delete(path)));
    batch.forEach((path) => asked.set(path, answered));
  }
  await Promise.all(tidied.map((path) => asked.get(path)));
}

/** @param {string} path */
export async function refresh(path) {
  await fetchViews([path]);
}

/**
 * When the server last answered for this page, in milliseconds since 1970; 0: never.
 * @param {string} path
 */
export function asOf(path) {
  return memory.answers.get(path)?.at ?? 0;
}

/**
 * Whether the last refresh of this page failed.
 * @param {string} path
 */
export function isStale(path) {
  return Boolean(memory.answers.get(path)?.failed);
}

/**
 * Whether a page is on its way.
 * @param {string} path
 */
export function isAsked(path) {
  return asked.has(tidy(path));
}

/** @param {(path: string, old: View, view: View) => void} listener called when a known page got a new content */
export function whenReplaced(listener) {
  replacing.add(listener);
}

/**
 * @param {string[]} batch
 * @param {RequestPriority} priority
 * @param {(answer: Response) => void} heard
 */
async function fetchBatch(batch, priority, heard) {
  try {
    const query = batch.map((path) => `path=${encodeURIComponent(path)}`).join("&");
    const answer = await ask(`/api/view?${query}`, { priority });
    if (answer.status === 401) return lock();
    heard(answer);
    if (!answer.ok) throw new Error(`views: ${answer.status}`);
    putViews(await answer.json());
  } catch {
    for (const path of batch) memory.answers.set(path, { at: asOf(path), failed: Date.now() });
    changed();
  }
}

/**
 * @param {View | null | undefined} view
 * @returns {boolean}
 */
function takeIn(view) {
  if (!view?.path || String(view.user) !== memory.user) return false;
  const path = tidy(view.path);
  const old = memory.views.get(path);
  if (old && old.epoch === view.epoch && view.rev < old.rev) return false;
  putLast(path, view);
  memory.answers.set(path, { at: Date.now(), failed: 0 });
  if (old) replacing.forEach((listener) => listener(path, old, view));
  storeView(path);
  return true;
}
