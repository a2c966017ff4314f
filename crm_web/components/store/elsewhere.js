// What this person typed into an item on another device and has not saved.

import { draftOf, flushDrafts, restoreDraft } from "./drafts.js";
import { newId } from "./ids.js";
import { changed } from "./memory.js";
import { forgetDraft, isOwn } from "./mirror.js";
import { here } from "./paths.js";
import { ask } from "./server.js";
import { useStable } from "./stable.js";
import { refresh } from "./views.js";

/** @typedef {{op_id: string, at: string, count: number}} Typed (crm_web/views/page/detail.py) */

/** @type {Set<string>} op_ids that were taken over or discarded here: a page that was on its way meanwhile may still name them */
const done = new Set();

/**
 * The drafts among `typed` that are not this phone's own.
 * @param {Typed[]} typed
 * @returns {Typed[]}
 */
export function useElsewhere(typed) {
  return useStable(() => typed.filter(({ op_id }) => !isOwn(op_id) && !done.has(op_id)), () => /** @type {Typed[]} */ ([]));
}

/**
 * Goes on here with what was typed elsewhere, beneath what is typed here already. It gets an op_id of its own: the other
 * device may still save what it has.
 * @param {import("./types.js").Item} item the one that is open
 * @param {string} op_id
 */
export async function takeOver(item, op_id) {
  await leaveIt(op_id, async () => {
    const answer = await ask(`/api/drafts/${op_id}`);
    if (!answer.ok) return; // saved or discarded there meanwhile
    const { kind, id, base_version, fields } = await answer.json();
    restoreDraft({ kind, id: draftOf(item) ? item.id : id, op_id: newId(), base_version, fields, at: 0 });
    await flushDrafts();
    await forgetDraft(op_id);
  });
}

/** @param {string} op_id */
export async function discardElsewhere(op_id) {
  await leaveIt(op_id, () => forgetDraft(op_id));
}

/**
 * Without the server nothing happens, and the line about the connection says why.
 * @param {string} op_id
 * @param {() => Promise<void>} work
 */
async function leaveIt(op_id, work) {
  await work().then(() => done.add(op_id), () => {});
  changed();
  await refresh(here());
}
