// What is shown of an item: what was typed, over what is being saved, over what the server said.

import { broughtTo } from "./brought.js";
import { hasAny } from "./fold.js";
import { keyOf, memory } from "./memory.js";
import { same } from "./values.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Value} Value */
/** @typedef {import("./types.js").View} View */
/** @typedef {"unsaved" | "queued" | "saved" | "conflict"} ItemState */

/**
 * @typedef {object} Shown one field
 * @property {Value} base what is saved, or on its way
 * @property {Value} value what to draw
 * @property {boolean} changed unsaved: red
 * @property {boolean} overtaken what is saved is no longer what was edited, nor what was typed
 * @property {string} [error] the server's sentence
 * @property {import("./types.js").Clash} [conflict]
 */

/**
 * @param {Item} item
 * @param {string} name
 * @param {Value} saved the server's value
 * @returns {Shown}
 */
export function shown(item, name, saved) {
  const draft = memory.drafts.get(keyOf(item));
  const edit = draft?.fields[name];
  const conflict = draft?.conflicts?.[name];
  const ops = opsOf(item).filter(({ patch }) => name in patch);
  const base = ops.reduce((_, { patch }) => patch[name].to, broughtTo(item)[name]?.to ?? saved);
  return {
    base,
    value: edit ? edit.to : base,
    changed: edit !== undefined,
    overtaken: edit !== undefined && Boolean(item.version) && !ops.length && !conflict && !same(edit.from, saved) && !same(edit.to, saved),
    error: draft?.errors?.[name],
    conflict,
  };
}

/**
 * @param {Item} item
 * @returns {ItemState}
 */
export function itemState(item) {
  const draft = memory.drafts.get(keyOf(item));
  if (hasAny(draft?.conflicts)) return "conflict";
  if (draft) return "unsaved";
  return opsOf(item).length ? "queued" : "saved";
}

/** How many saves the server has not answered yet, choices of the person's own among them. */
export function waiting() {
  return memory.ops.size;
}

/**
 * All items with something that the server does not have, the oldest save first.
 * @returns {{kind: string, id: string, state: ItemState}[]}
 */
export function unsavedItems() {
  const items = new Map(changes().map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }]));
  return [...items.values()].map((item) => ({ ...item, state: itemState(item) }));
}

/** @type {WeakMap<View, Map<string, View>>} */
const forms = new WeakMap();

/**
 * The page of an item that was made on this phone and is not known to the server yet: the empty form under its own address.
 * @param {string} path
 * @param {View} empty used when the form itself is not known
 * @returns {View | undefined} undefined for every other path; the same object each time
 */
export function provisional(path, empty) {
  const id = path.split("/").pop() ?? "";
  if (!changes().some((made) => made.id === id && made.base_version === null)) return undefined;
  const form = memory.views.get(path.replace(/[^/]*$/, "new")) ?? empty;
  const made = forms.get(form) ?? new Map();
  forms.set(form, made);
  if (!made.has(path)) made.set(path, { ...form, path, id, version: 0 });
  return made.get(path);
}

/** Saves and drafts of items. */
function changes() {
  return [...[...memory.ops.values()].filter((op) => !op.silent), ...memory.drafts.values()];
}

/**
 * The saves of an item that the server has not answered yet.
 * @param {Item} item
 */
export function opsOf({ kind, id }) {
  return [...memory.ops.values()].filter((op) => op.id === id && op.kind === kind);
}
