// Locks of a browser: who asks for one waits for those before, or is told that it is taken.

/** @typedef {(lock: object | null) => unknown} Work */

export function locks() {
  /** @type {Map<string, {last: Promise<unknown>, held: number}>} */
  const known = new Map();
  /** @param {string} name @param {{ifAvailable?: boolean} | Work} options @param {Work} [work] */
  const request = (name, options, work = /** @type {Work} */ (options)) => {
    const lock = known.get(name) ?? { last: Promise.resolve(), held: 0 };
    known.set(name, lock);
    if (/** @type {{ifAvailable?: boolean}} */ (options).ifAvailable && lock.held) return Promise.resolve().then(() => work(null));
    lock.held += 1;
    const done = lock.last.then(() => work({ name })).finally(() => (lock.held -= 1));
    lock.last = done.catch(() => {});
    return done;
  };
  return { request };
}
