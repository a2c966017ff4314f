// Whether a form asks for a field now: that can depend on what stands, or is being typed, in others.
import { useSyncExternalStore } from "react";
import { subscribe } from "../store/memory.js";
import { shown } from "../store/overlay.js";

/** @typedef {import("../store/types.js").Item} Item */
/** @typedef {import("./types.js").Asked} Asked */

/** @param {Item} item @param {Asked[]} conditions */
export function isAsked(item, conditions) {
  return conditions.every(({ name, values, saved }) => {
    const filled = [shown(item, name, saved).value ?? ""].flat().filter(Boolean);
    return values.length ? filled.some((value) => values.includes(value)) : filled.length > 0;
  });
}

/** @param {Item} item @param {Asked[]} conditions */
export function useAsked(item, conditions) {
  return useSyncExternalStore(subscribe, () => isAsked(item, conditions), () => true);
}
