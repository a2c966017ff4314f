// What the fields of a kind are called, as any page on this phone that has them says it.

import { memory } from "./memory.js";

/** @typedef {import("../fields/types.js").FieldView} FieldView */

/**
 * The key of a field's title.
 * @param {string} kind
 * @param {string} name
 */
export function labelOf(kind, name) {
  return fieldOf(kind, name)?.label ?? `field.${name}`;
}

/**
 * @param {string} kind
 * @param {string} name
 * @returns {FieldView | undefined}
 */
export function fieldOf(kind, name) {
  const fields = [...memory.views.values()].flatMap((view) => (view.kind === kind && view.fields) || []);
  return fields.find((field) => field.name === name);
}
