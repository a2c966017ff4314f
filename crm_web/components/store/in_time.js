// An end to waiting for the database.

const PATIENCE = 5000; // ms; a browser's database has been seen to never answer

/**
 * The promise; it fails when it takes too long.
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
export function inTime(promise) {
  /** @type {ReturnType<typeof setTimeout>} */
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error("the database does not answer")), PATIENCE)));
  return Promise.race([promise, /** @type {Promise<never>} */ (late)]).finally(() => clearTimeout(timer));
}
