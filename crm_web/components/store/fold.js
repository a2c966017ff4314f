// How an op that was refused goes back into the draft of its item: nothing that was typed is lost, the newest text wins.

import { newId } from "./ids.js";
import { same } from "./values.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Op} Op */
/** @typedef {import("./types.js").Answer} Answer */

const DELETED = "deleted"; // stands among the fields of a conflict

/**
 * @param {Draft | undefined} draft what was typed since
 * @param {Op} op
 * @param {Answer} [answer] none for an op that waits behind a refused one
 * @returns {Draft} with an op_id of its own, because the old one may stand for a stored answer
 */
export function folded(draft, op, answer) {
  const under = { ...op, fields: op.patch ?? {}, action: actionOf(op), ...(answer && verdict(answer)) };
  return { ...beneath(draft ?? { ...under, fields: {}, action: undefined }, under), op_id: newId() };
}

/**
 * A draft with an older one beneath it.
 * @param {Draft} over
 * @param {Draft} under
 * @returns {Draft}
 */
export function beneath(over, under) {
  const fields = joined(over, under);
  const action = under.action && over.action ? undefined : (over.action ?? under.action); // deleted and given back: nothing
  const conflicts = clashes({ ...under.conflicts, ...over.conflicts }, fields, action);
  const { kind, id, op_id, at } = over;
  const version = Math.max(under.version ?? 0, over.version ?? 0);
  return {
    kind, id, op_id, at, fields, conflicts, action,
    base_version: baseVersion(under.base_version, conflicts, version),
    version: version || undefined,
    errors: { ...standing(under, over), ...over.errors },
    refused: under.refused ?? (under.base_version === null ? undefined : over.refused),
  };
}

/**
 * The version that an edit starts from. It stays when a conflict is settled: the server goes on comparing field by field,
 * so nothing that others wrote into another field is overwritten unseen. Only the creation of an item that turned out to
 * exist becomes an edit, of an older version for the same reason.
 * @param {number | null} base
 * @param {Draft["conflicts"]} conflicts
 * @param {number} [version] of the item when the conflicts were found
 */
export function baseVersion(base, conflicts, version) {
  return base === null && version && !hasAny(conflicts) ? version - 1 : base;
}

/**
 * What an op does with the whole item, where it is no edit.
 * @param {Op} op
 * @returns {Draft["action"]}
 */
export function actionOf(op) {
  return op.delete ? "delete" : op.restore ? "restore" : undefined;
}

/** @param {Answer} answer */
function verdict({ code, fields, version, detail, outcome }) {
  const found = code === 409 ? { conflicts: fields, version } : { errors: fields };
  return hasAny(fields) ? found : { ...found, refused: detail ?? outcome ?? String(code) };
}

/**
 * @param {Draft} over
 * @param {Draft} under
 */
function joined(over, under) {
  const fields = { ...under.fields };
  for (const [name, { from, to }] of Object.entries(over.fields)) {
    fields[name] = { from: name in fields ? fields[name].from : from, to };
  }
  return Object.fromEntries(Object.entries(fields).filter(([, { from, to }]) => !same(from, to)));
}

/**
 * The conflicts that remain: not with one's own earlier text, not where nothing is unsaved any more.
 * @param {NonNullable<Draft["conflicts"]>} conflicts
 * @param {Draft["fields"]} fields
 * @param {Draft["action"]} action
 */
function clashes(conflicts, fields, action) {
  const remains = (/** @type {string} */ name) => (name in fields ? !same(conflicts[name].theirs, fields[name].from) : name === DELETED && action === "delete");
  return Object.fromEntries(Object.entries(conflicts).filter(([name]) => remains(name)));
}

/**
 * The errors of `under` whose text was not typed anew since.
 * @param {Draft} under
 * @param {Draft} over
 */
function standing(under, over) {
  const typedAnew = (/** @type {string} */ name) => name in over.fields && !same(over.fields[name].to, under.fields[name]?.to);
  return Object.fromEntries(Object.entries(under.errors ?? {}).filter(([name]) => !typedAnew(name)));
}

/**
 * Whether a draft has anything to tell or to save.
 * @param {Draft | undefined} draft
 */
export function says(draft) {
  return draft !== undefined && (hasAny(draft.fields) || draft.action !== undefined);
}

/** @param {object | undefined} object */
export function hasAny(object) {
  return object !== undefined && Object.keys(object).length > 0;
}
