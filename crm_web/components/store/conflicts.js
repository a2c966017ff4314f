// Somebody else changed the same field, before Save (overtaken) or found at Save (a conflict): mine or theirs?

import { draftOf, put, undo, without } from "./drafts.js";
import { baseVersion } from "./fold.js";
import { same } from "./values.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Value} Value */

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
 * One's own value is to replace what somebody saved while it was typed.
 * @param {Item} item
 * @param {string} name
 * @param {Value} theirs
 */
export function insist(item, name, theirs) {
  const draft = draftOf(item);
  if (!draft?.fields[name]) return;
  put({ ...draft, fields: { ...draft.fields, [name]: { from: theirs, to: draft.fields[name].to } } });
}

/**
 * The saved value stays.
 * @param {Item} item
 * @param {string} name
 */
export function takeTheirs(item, name) {
  undo(item, name);
}
