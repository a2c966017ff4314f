// How the server is asked: with an end to the waiting, and knowing whether it answers.

import { changed } from "./memory.js";

const PATIENCE = 10_000; // ms until a request is given up
const SILENCE = 4_000; // ms without an answer until the screen says so (security.md: at most 5 s)

/** `reached` is false when the last request had no answer, or waits too long for it. */
export const server = { reached: true };

/** @type {Set<() => void>} */
const waitingFor = new Set();

/** @param {() => void} listener called when the server answers again */
export const whenBack = (listener) => void waitingFor.add(listener);

/**
 * `fetch` that marks whether the server can be reached.
 * @param {string} url
 * @param {RequestInit} [init]
 */
export async function ask(url, init) {
  const silence = setTimeout(() => report(false), SILENCE);
  try {
    const answer = await (begun(url) ?? fetch(url, { signal: AbortSignal.timeout(PATIENCE), ...init }));
    report(true);
    return answer;
  } catch (error) {
    report(false);
    throw error;
  } finally {
    clearTimeout(silence);
  }
}

/**
 * What the page itself asked for while its scripts were on their way (build/first_ask.js): for the first request, or for none.
 * @param {string} url
 * @returns {Promise<Response> | undefined}
 */
function begun(url) {
  const page = /** @type {{firstAsk?: {url: string, answer: Promise<Response>}}} */ (/** @type {unknown} */ (globalThis));
  const { firstAsk } = page;
  delete page.firstAsk;
  return firstAsk?.url === url ? firstAsk.answer : undefined;
}

/** Whether the person wants to spend no data on what they have not asked for. */
export function savesData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}

/** Whether nobody can be asked now. */
export function isAlone() {
  return navigator.onLine === false || !server.reached;
}

/** @param {boolean} reached whether the server has just been heard of */
export function report(reached) {
  if (server.reached === reached) return;
  server.reached = reached;
  changed();
  if (reached) waitingFor.forEach((listener) => listener());
}
