// What is deleted, here or on the server: it leaves the lists of this phone at once.

import { useSyncExternalStore } from "react";
import { memory, subscribe } from "./memory.js";

/** @typedef {import("./types.js").Row} Row */
/** @typedef {import("./types.js").View} View */

/**
 * Whether an item was deleted or given back on this phone, and the server does not say so yet.
 * @param {string} kind "": of any
 * @param {string} id
 * @returns {"deleted" | "restored" | ""}
 */
export function fate(kind, id) {
  const last = [...memory.ops.values()].findLast((op) => op.id === id && (!kind || op.kind === kind) && (op.delete || op.restore));
  return last ? (last.delete ? "deleted" : "restored") : "";
}

/**
 * Whether what a row leads to was deleted since the row was made.
 * @param {Row} row
 * @param {View} view that the row stands in
 * @param {string} [kind] of what it leads to
 */
export function isGone({ id, href }, view, kind = "") {
  const here = fate(kind, id);
  const page = memory.views.get(href);
  return here ? here === "deleted" : page?.outcome === "deleted" && page.epoch === view.epoch && page.rev >= view.rev;
}

/** @type {WeakMap<View, {gone: string, view: View}>} */
const known = new WeakMap();

/**
 * A page without what is deleted: a list and cards without those rows, an item that was deleted here as one that is.
 * @template {View} V
 * @param {V} view
 * @returns {V} the same object until something changes
 */
export function withoutDeleted(view) {
  const gone = goneOf(view).join();
  const before = known.get(view);
  if (before?.gone === gone) return /** @type {V} */ (before.view);
  const shown = gone ? without(view) : view;
  known.set(view, { gone, view: shown });
  return shown;
}

/**
 * @param {View} view
 * @returns {string[]} the ids
 */
function goneOf(view) {
  const rows = (view.rows ?? []).filter((row) => isGone(row, view, view.kind));
  const onCards = (view.cards ?? []).flatMap((/** @type {{rows: Row[], kind: string}} */ card) => card.rows.filter((row) => isGone(row, view, card.kind)));
  return [...rows, ...onCards].map(({ id }) => id).concat(isGoneItself(view) ? [view.id] : []);
}

/** @param {View} view */
function isGoneItself({ kind, id, version, outcome }) {
  return Boolean(version) && outcome === "ok" && fate(kind, id) === "deleted";
}

/**
 * @template {View} V
 * @param {V} view
 * @returns {V}
 */
function without(view) {
  const { rows, cards } = view;
  return {
    ...view,
    ...(isGoneItself(view) && { outcome: "deleted" }),
    ...(rows && { rows: rows.filter((row) => !isGone(row, view, view.kind)) }),
    ...(cards && { cards: cards.map((/** @type {any} */ card) => cardWithout(card, view)) }),
  };
}

/**
 * @param {{rows: Row[], kind: string, count: string}} card
 * @param {View} view
 */
function cardWithout(card, view) {
  const rows = card.rows.filter((row) => !isGone(row, view, card.kind));
  const count = /^\d+$/.test(card.count) ? String(Number(card.count) - card.rows.length + rows.length) : card.count;
  return { ...card, rows, count };
}

/**
 * @param {string} kind
 * @param {string} id
 */
export function useFate(kind, id) {
  return useSyncExternalStore(subscribe, () => fate(kind, id), () => "");
}

/**
 * Whether the item that a link leads to is deleted, as far as this phone knows.
 * @param {string} kind
 * @param {string} path of its page
 * @param {boolean} known what the page with the link says itself
 */
export function useIsDeleted(kind, path, known) {
  const look = () => {
    const here = fate(kind, path.split("/").pop() ?? "");
    return here ? here === "deleted" : known || memory.views.get(path)?.outcome === "deleted";
  };
  return useSyncExternalStore(subscribe, look, () => known);
}
