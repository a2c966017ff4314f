// A hook's way to the store.

import { useState, useSyncExternalStore } from "react";
import { subscribe } from "./memory.js";
import { same } from "./values.js";

/**
 * What `look` gives, looked at anew after every change: the same object until it says something else.
 * @template {object} T
 * @param {() => T} look
 * @param {() => T} lookOnServer for the prerendered page
 * @returns {T}
 */
export function useStable(look, lookOnServer) {
  const [[keep, keepOnServer]] = useState(() => [keeper(), keeper()]);
  return useSyncExternalStore(subscribe, () => keep(look()), () => keepOnServer(lookOnServer()));
}

/** Gives the object of before while the new one says the same. */
function keeper() {
  /** @type {any} */
  let kept;
  return (/** @type {any} */ fresh) => (kept && alike(kept, fresh) ? kept : (kept = fresh));
}

/**
 * @param {Record<string, any>} one
 * @param {Record<string, any>} other
 */
function alike(one, other) {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(one[key], other[key]) || (Array.isArray(one[key]) && same(one[key], other[key])));
}
