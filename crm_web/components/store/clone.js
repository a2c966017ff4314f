// A new item that begins with what another one holds.

import { beginWith } from "./drafts.js";
import { shown } from "./overlay.js";

/** @typedef {import("../fields/types.js").FieldView} FieldView */

/**
 * Begins a new item with what is seen of this one. Whose it is, is up to the one who clones it.
 * @param {import("./types.js").Item} item
 * @param {FieldView[]} fields
 */
export function clone(item, fields) {
  const copied = fields.filter(({ editable, input }) => editable && input !== "person");
  const values = copied.map(({ name, value }) => /** @type {const} */ ([name, shown(item, name, value).value]));
  beginWith(item.kind, Object.fromEntries(values.filter(([, value]) => value?.length)));
}
