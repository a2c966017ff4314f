// Work that goes on until nothing is left of it: by one tab at a time, and again after a pause where the server gave no answer.

import { alone } from "./alone.js";

const FIRST_WAIT = 1_000; // ms; half of it at least, all of it at most
const LONGEST_WAIT = 30_000;

/**
 * @param {string} name of the work, among all tabs
 * @param {(progress: () => void, waited: boolean) => Promise<boolean>} sendAll whether all was done that can be done now; calls
 *   `progress` where the server answered; `waited`: another tab may have done some of it until now
 * @param {(error?: Error) => void} [onLeft] something was left
 */
export function sender(name, sendAll, onLeft = () => {}) {
  let wait = FIRST_WAIT;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<void> | null} */
  let sending = null;
  let again = false;

  /** Sends what waits; settles when all of it was tried. */
  function flush() {
    clearTimeout(timer);
    again = true;
    return (sending ??= run());
  }

  /** The same without waiting longer: the network is back, or the person. */
  function flushNow() {
    progress();
    return flush();
  }

  async function run() {
    while (again) {
      again = false;
      await alone(name, (waited) => sendAll(progress, waited)).then((isDone) => isDone || later(), later);
    }
    sending = null;
  }

  function progress() {
    wait = FIRST_WAIT;
  }

  /** @param {Error} [error] */
  function later(error) {
    onLeft(error);
    clearTimeout(timer);
    timer = setTimeout(flush, wait * (0.5 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  return { flush, flushNow };
}
