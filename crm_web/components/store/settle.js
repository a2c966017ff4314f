// What the server's answers do to the ops: a saved one goes, a refused one goes back into the draft of its item, if it has one.

import { folded, hasAny, says } from "./fold.js";
import { setDraft, setOp } from "./keeping.js";
import { changed, keyOf, memory } from "./memory.js";
import { linksOf, missingFor } from "./sending_order.js";
import { same } from "./values.js";
import { takeInAll } from "./views.js";

/** @typedef {import("./types.js").Op} Op */
/** @typedef {import("./types.js").Answer} Answer */

const DEFINITE = [200, 400, 403, 404, 409, 410, 413, 415, 422];

/**
 * @param {Op[]} batch in the order of saving
 * @param {Answer[]} answers
 * @returns {boolean} whether every op that was answered was answered definitely or is parked, and at least one was
 */
export function settle(batch, answers) {
  const said = definite(batch, answers);
  takeInAll([...said.values()].map(({ view }) => view));
  for (const [op, answer] of said) if (answer.code === 200 || op.silent) settled(op, answer);
  for (const op of said.keys()) if (memory.ops.has(op.op_id)) giveBack(op, said);
  changed();
  const isSaid = new Set([...said.keys()].map(({ op_id }) => op_id));
  return said.size > 0 && answers.every(({ op_id }) => isSaid.has(op_id) || isParked(op_id));
}

/** @param {string} id of an op */
function isParked(id) {
  const op = memory.ops.get(id);
  return op !== undefined && missingFor(op) !== undefined;
}

/**
 * @param {Op} op
 * @param {Answer} answer
 */
function settled(op, { code, view, merged = [], merged_by = [] }) {
  if (code === 200) {
    rebase(op, view);
    memory.saved.add(op.op_id);
  }
  setOp(op.op_id, null);
  if (merged.length) memory.merges.set(keyOf(op), { fields: merged, by: merged_by });
}

/**
 * What was typed since onto a value that is now saved: it was edited from the value as the server writes it.
 * @param {Op} op
 * @param {import("./types.js").View | undefined} view of its item
 */
function rebase({ kind, id, patch }, view) {
  const draft = memory.drafts.get(keyOf({ kind, id }));
  if (!draft || !view?.fields) return;
  /** @type {Map<string, import("./types.js").Value>} */
  const saved = new Map(view.fields.map((/** @type {{name: string, value: string | string[]}} */ field) => [field.name, field.value]));
  const moved = Object.entries(draft.fields).filter(([name, { from }]) => name in patch && saved.has(name) && same(patch[name].to, from));
  const fields = Object.fromEntries(moved.map(([name, { to }]) => [name, { from: saved.get(name), to }]));
  if (hasAny(fields)) setDraft(keyOf(draft), { ...draft, fields: { ...draft.fields, ...fields } });
}

/**
 * The definite answers. Behind an op without one those of the same item do not count: they may follow from it. Nor does a
 * refusal of what links to an item whose making was refused.
 * @param {Op[]} batch
 * @param {Answer[]} answers
 */
function definite(batch, answers) {
  const byId = new Map(answers.map((answer) => [answer.op_id, answer]));
  const open = new Set();
  const unmade = new Set();
  /** @type {Map<Op, Answer>} */
  const said = new Map();
  for (const op of batch) {
    const answer = byId.get(op.op_id);
    const follows = answer?.code !== 200 && linksOf(op).some((id) => unmade.has(id));
    if (!answer || !DEFINITE.includes(answer.code) || follows || open.has(keyOf(op))) open.add(keyOf(op));
    else said.set(op, answer);
    if (op.base_version === null && answer?.code !== 200) unmade.add(op.id);
  }
  return said;
}

/**
 * Folds an op, and the later ones of its item, into the draft.
 * @param {Op} first
 * @param {Map<Op, Answer>} said
 */
function giveBack(first, said) {
  const key = keyOf(first);
  const later = (/** @type {Op} */ op) => keyOf(op) === key && op.seq >= first.seq;
  const saved = [...said].filter(([op, { code }]) => code === 200 && later(op)).map(([op]) => op);
  const names = saved.flatMap((op) => Object.keys(op.patch));
  const isBack = saved.some((op) => op.restore); // deleted and given back: there is nothing to ask
  let draft = memory.drafts.get(key);
  for (const op of [...memory.ops.values()].filter(later).reverse()) {
    const patch = Object.fromEntries(Object.entries(op.patch).filter(([name]) => !names.includes(name)));
    draft = folded(draft, { ...op, patch, delete: op.delete && !isBack }, said.get(op));
    setOp(op.op_id, null);
  }
  if (draft?.base_version === null) memory.sent.delete(key);
  setDraft(key, says(draft) ? /** @type {import("./types.js").Draft} */ (draft) : null);
}
