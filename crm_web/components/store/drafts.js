// What was typed and not saved: in the memory in the same frame, in the database a moment later.

import { broughtTo } from "./brought.js";
import { beneath, hasAny, says } from "./fold.js";
import { newId } from "./ids.js";
import { keep, keepSoon, setDraft } from "./keeping.js";
import { changed, keyOf, memory } from "./memory.js";
import { same } from "./values.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Value} Value */

/**
 * @param {Item} item
 * @param {string} name
 * @param {Value} from what the field held before: `shown(…).base`
 * @param {Value} to
 */
export function type(item, name, from, to) {
  if (same(from, to)) return undo(item, name);
  const draft = draftOf(item) ?? begin(item);
  const edit = { from: name in draft.fields ? draft.fields[name].from : (from ?? null), to: to ?? null }; // JSON drops undefined
  put({ ...draft, fields: { ...draft.fields, [name]: edit }, errors: without(draft.errors, name) });
}

/**
 * Takes back one field.
 * @param {Item} item
 * @param {string} name
 */
export function undo(item, name) {
  const draft = draftOf(item);
  if (!draft) return;
  const { fields, errors, conflicts } = draft;
  put({ ...draft, fields: kept(item, without(fields, name)), errors: without(errors, name), conflicts: without(conflicts, name) });
}

/**
 * Takes back everything.
 * @param {Item} item
 * @returns {Draft | undefined} for `restoreDraft`
 */
export function discard(item) {
  const draft = draftOf(item);
  if (draft) put({ ...draft, fields: {}, action: undefined });
  return draft;
}

/**
 * Undoes `discard`; what was typed since stays on top.
 * @param {Draft} draft
 */
export function restoreDraft(draft) {
  const since = draftOf(draft);
  put(since ? beneath(since, draft) : draft);
}

/**
 * Says of fields what is wrong with them, without asking the server.
 * @param {Item} item
 * @param {Record<string, string>} errors a sentence by field
 * @returns {boolean} whether anything is
 */
export function refuse(item, errors) {
  const draft = draftOf(item);
  if (draft && hasAny(errors)) put({ ...draft, errors });
  return hasAny(errors);
}

/** @param {{kind: string, id: string}} item */
export function draftOf(item) {
  return memory.drafts.get(keyOf(item));
}

/** Writes what was typed now: for the moments before the page may disappear. */
export function flushDrafts() {
  return keep();
}

/** @type {Map<string, string>} the id that the next new item of a kind gets */
const fresh = new Map();

/**
 * The id of the new item of this kind that is not saved yet; the same one until it is.
 * @param {string} kind
 */
export function newItem(kind) {
  const made = (/** @type {Draft} */ draft) => draft.kind === kind && draft.base_version === null && draft.id.startsWith(`${kind}-`);
  const open = [...memory.drafts.values()].filter(made);
  const mine = fresh.get(kind);
  const id = (open.find((draft) => draft.id === mine) ?? open[0])?.id ?? (mine && !isSent(keyOf({ kind, id: mine })) ? mine : `${kind}-${newId()}`);
  fresh.set(kind, id);
  return id;
}

/**
 * Begins a new item of a kind with these values; another new one that was begun stays as it is.
 * @param {string} kind
 * @param {Record<string, Value>} values by field
 */
export function beginWith(kind, values) {
  const id = `${kind}-${newId()}`;
  const fields = Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { from: null, to }]));
  fresh.set(kind, id);
  put({ kind, id, op_id: newId(), base_version: null, fields, at: 0 });
}

/**
 * @param {Item} item
 * @returns {Draft}
 */
function begin({ kind, id, version }) {
  const later = isSent(keyOf({ kind, id })); // an edit of an item whose creation is still on its way
  return { kind, id, op_id: newId(), base_version: version || (later ? 1 : null), fields: { ...broughtTo({ kind, id, version }) }, at: 0 };
}

/** What is left when a field was taken back: what the item began with, unless it is nothing else. @param {Item} item @param {Draft["fields"]} fields */
function kept(item, fields) {
  const began = broughtTo(item);
  return Object.keys(fields).some((name) => !(name in began)) ? { ...began, ...fields } : {};
}

/** @param {string} key */
function isSent(key) {
  return memory.sent.has(key) || [...memory.ops.values()].some((op) => keyOf(op) === key);
}

/**
 * Puts a draft in place of the one of its item; one that says nothing disappears.
 * @param {Draft} draft
 */
export function put(draft) {
  memory.merges.delete(keyOf(draft));
  setDraft(keyOf(draft), says(draft) ? { ...draft, at: Date.now() } : null);
  changed();
  keepSoon();
}

/**
 * @template T
 * @param {Record<string, T> | undefined} record
 * @param {string} name
 * @returns {Record<string, T>}
 */
export function without(record, name) {
  const { [name]: _, ...others } = record ?? {};
  return others;
}
