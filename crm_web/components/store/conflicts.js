// A conflict asks, field by field: mine or theirs.

import { draftOf, put, undo, without } from "./drafts.js";
import { baseVersion } from "./fold.js";
import { same } from "./values.js";

/** @typedef {import("./types.js").Item} Item */

/**
 * One's own value is to replace theirs.
 * @param {Item} item
 * @param {string} name
 */
export function keepMine(item, name) {
  const draft = draftOf(item);
  const clash = draft?.conflicts?.[name];
  if (!draft || !clash) return;
  const { to } = draft.fields[name];
  if (same(clash.theirs, to)) return undo(item, name);
  const conflicts = without(draft.conflicts, name);
  put({
    ...draft, conflicts,
    fields: { ...draft.fields, [name]: { from: clash.theirs, to } },
    base_version: baseVersion(draft.base_version, conflicts, draft.version),
  });
}

/**
 * The saved value stays.
 * @param {Item} item
 * @param {string} name
 */
export function takeTheirs(item, name) {
  undo(item, name);
}
