// Something that is done at once, with the server: it can't wait in the outbox, and its answer is told where it was asked for.

import { lock } from "../store/person.js";
import { ask } from "../store/server.js";

/** @typedef {{problem: string, told?: any}} Done `problem` is "" when it is done, else a sentence or the key of one */

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 * @returns {Promise<Done>}
 */
export async function act(method, url, body) {
  const sent = body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const answer = await ask(url, { method, ...sent }).catch(() => null);
  if (!answer) return { problem: "status.unreachable" };
  if (answer.status === 401) await lock();
  const told = await answer.json().catch(() => undefined);
  return { problem: answer.ok ? "" : told?.detail ?? "status.unreachable", told };
}
