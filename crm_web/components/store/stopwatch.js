// How long something takes, whatever happens to the phone's clock meanwhile.

/**
 * Begins to count. The steady clock stands still while the phone sleeps, the one on the wall may be put back: the one that
 * has gone further is right.
 * @returns {() => number} milliseconds since then
 */
export function stopwatch() {
  const wall = Date.now();
  const steady = performance.now();
  return () => Math.max(Date.now() - wall, performance.now() - steady);
}
