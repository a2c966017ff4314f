// One tab at a time.

/**
 * @template T
 * @param {string} name of the work
 * @param {() => Promise<T>} work done while no other tab does the same
 * @returns {Promise<T>}
 */
export function alone(name, work) {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
