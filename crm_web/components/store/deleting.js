// Deleting an item and giving it back: ops like every save.

import { discard, draftOf, restoreDraft } from "./drafts.js";
import { newId } from "./ids.js";
import { save, send } from "./outbox.js";

/** @typedef {import("./types.js").Item} Item */

/**
 * Deletes an item together with what was typed into it.
 * @param {Item} item
 * @returns {() => void} gives both back
 */
export function removeItem(item) {
  const draft = discard(item);
  deleteItem(item);
  return () => {
    restoreItem(item);
    if (draft) restoreDraft(draft);
  };
}

/**
 * Deletes an item although others changed it meanwhile.
 * @param {Item} item
 */
export function deleteAnyway(item) {
  const version = draftOf(item)?.version ?? item.version;
  return removeItem({ ...item, version });
}

/**
 * Gives a deleted item back, with what was typed into it on this phone.
 * @param {Item} item
 */
export async function restoreWithMine(item) {
  await restoreItem(item);
  await save(item);
}

/**
 * Deletes an item; settles when that is on the disk, or cannot be.
 * @param {Item} item
 */
function deleteItem({ kind, id, version }) {
  return send({ op_id: newId(), kind, id, base_version: version ?? 1, patch: {}, delete: true });
}

/**
 * Gives a deleted item back.
 * @param {Item} item
 */
export function restoreItem({ kind, id, version }) {
  return send({ op_id: newId(), kind, id, base_version: version ?? 1, patch: {}, restore: true });
}
