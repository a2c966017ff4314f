// The pages that are on the screen now: the open one, and what stands beside it.

/** @type {Map<string, number>} how many components show it, by path */
const shown = new Map();

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
