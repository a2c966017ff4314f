// One tab at a time.

/**
 * @template T
 * @param {string} name of the work
 * @param {(waited: boolean) => Promise<T>} work done while no other tab does the same; `waited`: one may have done it until now
 * @returns {Promise<T>}
 */
export async function alone(name, work) {
  const { locks } = navigator;
  if (!locks) return work(true);
  const first = await locks.request(name, { ifAvailable: true }, (lock) => lock && work(false).then((done) => ({ done })));
  return first ? first.done : locks.request(name, () => work(true));
}
