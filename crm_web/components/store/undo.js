// One way back from what was just done, offered on every page for a while.

import { useSyncExternalStore } from "react";
import { changed, subscribe } from "./memory.js";

/** @typedef {{said: string, title: string, back: () => void}} Offer `said`: the key of what was done to `title` */

const LONG_ENOUGH = 20_000; // ms

/** @type {Offer | null} */
let offer = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Offers to undo something; an offer of before ends.
 * @param {string} said
 * @param {string} title
 * @param {() => void} back
 */
export function offerUndo(said, title, back) {
  put({ said, title, back });
  timer = setTimeout(put, LONG_ENOUGH, null);
}

/** Undoes it, while it is offered. */
export function takeUndo() {
  const taken = offer;
  put(null);
  taken?.back();
}

/** @returns {Offer | null} */
export function useOffer() {
  return useSyncExternalStore(subscribe, () => offer, () => null);
}

/** @param {Offer | null} now */
function put(now) {
  clearTimeout(timer);
  offer = now;
  changed();
}
