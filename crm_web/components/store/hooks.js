// The store as React sees it, as far as every page needs it; what only some pages need stands with what it shows.

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { storage } from "./database.js";
import { draftOf, newItem } from "./drafts.js";
import { hasAny } from "./fold.js";
import { memory, subscribe } from "./memory.js";
import { queue } from "./outbox.js";
import { itemState, shown, unsavedItems, waiting } from "./overlay.js";
import { viewPath } from "./paths.js";
import { isRecent } from "./recent.js";
import { server } from "./server.js";
import { putInSight, showsContent } from "./sight.js";
import { useStable } from "./stable.js";
import "./start.js";
import { useLookedFor } from "./typed.js";
import { blankOf, viewAt } from "./view_at.js";
import { asOf, isStale } from "./views.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Value} Value */
/** @typedef {import("./types.js").View} View */

/** The path of the view of this page. */
export function useViewPath() {
  const { pathname, search } = useLocation();
  return viewPath(pathname, search);
}

/**
 * The content of this page; of a list, all its known pages. Until an answer is there to another question of the same
 * page (a search, a filter), the last one stays in sight.
 * @template {View} V
 * @param {V} empty drawn while nothing is known, and in the prerendered page
 * @returns {V}
 */
export function useView(empty) {
  return useViewAt(useLookedFor(), empty);
}

/**
 * The same for a page that is not the open one.
 * @template {View} V
 * @param {string} path
 * @param {V} empty
 * @returns {V}
 */
export function useViewAt(path, empty) {
  const [blank] = useState(() => blankOf(empty)); // a literal in the page is another object at each drawing
  const last = useRef(blank);
  const found = useSyncExternalStore(subscribe, () => /** @type {V} */ (viewAt(path, blank)), () => blank);
  const isKnown = found !== blank;
  useEffect(() => putInSight(path), [path]);
  useEffect(() => void (isKnown && showsContent()), [isKnown]);
  if (isKnown) last.current = found;
  return isSamePage(last.current.path, path) ? last.current : found;
}

/**
 * @param {Item} item
 * @param {string} name
 * @param {Value} saved the server's value
 */
export function useField(item, name, saved) {
  const look = () => shown(item, name, saved);
  return useStable(look, () => /** @type {import("./overlay.js").Shown} */ ({ base: saved, value: saved, changed: false, overtaken: false }));
}

/**
 * @typedef {object} ItemChanges
 * @property {import("./overlay.js").ItemState} state
 * @property {number} count of fields that are unsaved
 * @property {import("./types.js").Draft} [draft]
 */

/**
 * @param {Item} item
 * @returns {ItemChanges}
 */
export function useItem(item) {
  /** @returns {ItemChanges} */
  const look = () => ({ state: itemState(item), count: Object.keys(draftOf(item)?.fields ?? {}).length, draft: draftOf(item) });
  return useStable(look, () => ({ state: "saved", count: 0, draft: undefined }));
}

/**
 * Whether fields of an item are refused, or in conflict with others.
 * @param {Item} item
 */
export function useIsWrong(item) {
  return useSyncExternalStore(subscribe, () => hasAny(draftOf(item)?.errors) || hasAny(draftOf(item)?.conflicts), () => false);
}

/**
 * The id of the new item of this kind that is not saved yet; "" in the prerendered page.
 * @param {string} kind
 */
export function useNewItem(kind) {
  return useSyncExternalStore(subscribe, () => newItem(kind), () => "");
}

/**
 * The same for the page of the new item, which stays with it from the save until another page is drawn.
 * @param {string} kind
 */
export function useNewItemHere(kind) {
  const newest = useNewItem(kind);
  const held = useRef(newest);
  if (!memory.sent.has(`${kind}/${held.current}`)) held.current = newest;
  return held.current;
}

/** How many items have something that the server does not have, and how many files wait. */
export function useWaitingCount() {
  return useSyncExternalStore(subscribe, () => unsavedItems().length + memory.files.size, () => 0);
}

const online = () => navigator.onLine !== false && server.reached;

/** Whether the server can be asked, as far as this phone knows. */
export function useOnline() {
  return useSyncExternalStore(subscribe, online, () => true);
}

/** The one line about the connection, for the page that is open. What is sent at once is not worth a word. */
export function useConnection() {
  const path = useViewPath();
  const look = () => ({
    online: online(),
    waiting: online() && !queue.stuck ? 0 : waiting(),
    kept: storage.kept,
    known: memory.views.has(path) || isRecent(path) || Boolean(memory.directory?.tells(path)),
    stale: isStale(path),
    asOf: asOf(path),
  });
  return useStable(look, () => ({ online: true, waiting: 0, kept: true, known: true, stale: false, asOf: 0 }));
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSamePage(one, other) {
  return one.split("?")[0] === other.split("?")[0];
}
