// What this person chose (an order of cards, favourites): saved on the server by name, and at once in force here.

import { newId } from "./ids.js";
import { memory } from "./memory.js";
import { send } from "./outbox.js";
import { PREFERENCES } from "./paths.js";
import { useStable } from "./stable.js";
import { peek } from "./views.js";

/** The kind of their ops. */
export const PREFERENCE = "preference";

/**
 * @param {string} name
 * @returns {string[]} as last chosen here, else as saved
 */
export function preference(name) {
  const chosen = [...memory.ops.values()].findLast((op) => op.kind === PREFERENCE && op.id === name);
  return /** @type {string[]} */ (chosen?.patch.value.to) ?? peek(PREFERENCES)?.values?.[name] ?? [];
}

/**
 * Settles when it is on the disk, or cannot be. The server joins the list with what was chosen elsewhere meanwhile.
 * @param {string} name
 * @param {string[]} list
 */
export async function setPreference(name, list) {
  await send({ op_id: newId(), kind: PREFERENCE, id: name, base_version: null, patch: { value: { from: preference(name), to: list } }, silent: true });
}

/**
 * @param {string} name
 * @returns {string[]} the same array until it changes
 */
export function usePreference(name) {
  return useStable(() => preference(name), () => /** @type {string[]} */ ([]));
}
