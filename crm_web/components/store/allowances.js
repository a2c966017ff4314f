// How much this phone may keep, as managers say (crm_web/services/allowances.py).

import { memory } from "./memory.js";
import { PREFERENCES } from "./paths.js";

/** The kind of the ops by which managers say it, and of their news. */
export const ALLOWANCE = "allowance";
const DAY = 86_400_000; // ms
const USUAL = { days: 30, megabytes: 20 };

/** @param {"days" | "megabytes"} name `days` that a page is kept, 0: none is; `megabytes` that are fetched ahead in a day */
export function allowance(name) {
  return Number(memory.views.get(PREFERENCES)?.allowances?.[name] ?? USUAL[name]);
}

/**
 * Whether a page that the server told at this time may still be here. What managers say always may.
 * @param {string} path
 * @param {number} at milliseconds since 1970
 */
export function mayKeep(path, at) {
  return path === PREFERENCES || at > Date.now() - allowance("days") * DAY;
}
