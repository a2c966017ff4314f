// Letting go of what waits, and taking that back.

import { discard, draftOf, restoreDraft } from "./drafts.js";
import { keep, setOp } from "./keeping.js";
import { changed, keyOf, memory } from "./memory.js";
import { flush, underWay } from "./outbox.js";
import { opsOf } from "./overlay.js";

/** @typedef {import("./types.js").Item} Item */

/**
 * Whether something of an item is in a request that waits for its answer: then it is too late to let go of it.
 * @param {Item} item
 */
export function isUnderWay(item) {
  return opsOf(item).some(({ op_id }) => underWay.has(op_id));
}

/**
 * Lets go of what was typed into an item; of its saves that were not answered where nothing was typed since.
 * @param {Item} item
 * @returns {() => void} takes it back
 */
export function letGo(item) {
  if (!draftOf(item)) return withdraw(item);
  const draft = /** @type {import("./types.js").Draft} */ (discard(item));
  return () => restoreDraft(draft);
}

/** @param {Item} item */
function withdraw(item) {
  const ops = opsOf(item);
  for (const { op_id } of ops) setOp(op_id, null);
  const wasMade = memory.sent.delete(keyOf(item));
  changed();
  keep();
  return () => {
    for (const op of ops) setOp(op.op_id, op);
    if (wasMade) memory.sent.add(keyOf(item));
    changed();
    keep().then(flush);
  };
}
