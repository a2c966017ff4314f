// The pages that are on the screen now: the open one, and what stands beside it.

const PATIENCE = 3_000; // ms that what has time waits for a page that shows nothing, or is never idle

/** @type {Map<string, number>} how many components show it, by path */
const shown = new Map();

/** Called once a page shows what it is about. */
export let showsContent = () => {};

/** Settles when a page shows what it is about and the browser has nothing else to do: what has time begins then. */
export const drawn = new Promise((/** @type {(nothing?: undefined) => void} */ go) => {
  if (typeof window === "undefined") return; // the build
  setTimeout(go, PATIENCE);
  showsContent = () => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => go());
    else go();
  };
});

/**
 * @param {string} path "" for none
 * @returns {() => void} ends it
 */
export function putInSight(path) {
  if (!path) return () => {};
  shown.set(path, (shown.get(path) ?? 0) + 1);
  return () => {
    const others = (shown.get(path) ?? 1) - 1;
    if (others) shown.set(path, others);
    else shown.delete(path);
  };
}

/** @returns {string[]} their paths */
export function inSight() {
  return [...shown.keys()];
}
