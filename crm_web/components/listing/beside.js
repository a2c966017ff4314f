// On a wide screen the list stays beside the item that is open.
import { useEffect, useSyncExternalStore } from "react";
import { useViewAt } from "../store/hooks.js";
import { changed, subscribe } from "../store/memory.js";

const WIDE = "(min-width: 900px)";
/** @type {Record<string, string>} the list that was open last in this tab, with its search, by slug */
const last = {};

/** @param {string} path of a list that is open */
export function remember(path) {
  last[path.split("?")[0].slice(1)] = path;
}

/** Shows another part of the list, from its top. @param {string} path */
export function turnBeside(path) {
  remember(path);
  document.querySelector?.(".beside")?.scrollTo(0, 0);
  changed();
}

/** The list of these items that was open last. @param {string} slug */
export function lastList(slug) {
  return last[slug] ?? `/${slug}`;
}

/**
 * The list to show beside an item; `empty` on a phone.
 * @template {import("../store/types.js").View} V
 * @param {string} slug
 * @param {V} empty
 */
export function useBeside(slug, empty) {
  const wide = useSyncExternalStore(watch, () => matchMedia(WIDE).matches, () => false);
  const path = useSyncExternalStore(subscribe, () => (wide ? lastList(slug) : ""), () => "");
  const view = useViewAt(path, empty);
  useEffect(() => { if (path) import("../store/ahead.js").then(({ prefetch }) => prefetch([path]), () => {}); }, [path]);
  return wide ? view : empty;
}

/** @param {() => void} listener */
function watch(listener) {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
