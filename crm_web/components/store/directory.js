// The directory: what this phone knows of all items, in the order of their names. It comes after the page is drawn.

import { alternatives, has } from "../phone/folding.js";
import { fate } from "./deleted.js";
import { DirectoryRow } from "./directory_row.js";
import { askedOf, listOf } from "./directory_view.js";
import { memory } from "./memory.js";

/** @typedef {import("./directory_row.js").Told} Told */
/** @typedef {import("./types.js").View} View */
/** @typedef {import("./directory_row.js").Shelf & {complete: boolean, rows: DirectoryRow[], byId: Map<string, DirectoryRow>}} Kind `complete`: no item is left out */
/** @typedef {Omit<Kind, "byId" | "rows"> & {whole: boolean, rows: Told[], gone: string[]}} Part */
/** @typedef {{user: string, since: string, fresh: boolean, more: boolean, kinds: Part[]}} Answer crm_web/views/directory.py */

export class Directory {
  /** @type {Map<string, Kind>} by slug */
  kinds = new Map();
  /** raised with every answer: what was made before is older */
  version = 0;
  since = "";
  more = true;

  /** @param {string} kind @param {string} id */
  get(kind, id) {
    return [...this.kinds.values()].find((each) => each.kind === kind)?.byId.get(id);
  }

  /** @param {string} kind @param {string} id @returns {string} what an item is called, "" where it is not known */
  titleOf = (kind, id) => this.get(kind, id)?.title ?? "";

  /** @param {string} slug @param {string} id @returns {import("./types.js").Row | undefined} */
  row(slug, id) {
    const row = this.kinds.get(slug)?.byId.get(id);
    return row && fate(row.shelf.kind, id) !== "deleted" ? row : undefined;
  }

  /** @param {string} slug whether no item of the kind is missing here */
  isComplete(slug) {
    return !this.more && Boolean(this.kinds.get(slug)?.complete);
  }

  /**
   * The items of a kind that a search finds, in the order of their names; all without one.
   * @param {string} slug
   * @param {string} query
   * @returns {DirectoryRow[]}
   */
  find(slug, query) {
    const kind = this.kinds.get(slug);
    if (!kind) return [];
    const ways = alternatives(query);
    const found = ways.length ? kind.rows.filter(({ words }) => ways.some((way) => has(words, way))) : kind.rows;
    const gone = this.goneHere(kind.kind);
    return gone.length ? found.filter(({ id }) => !gone.includes(id)) : found;
  }

  /** @param {string} kind @returns {string[]} ids of what was deleted here and the server does not know of yet */
  goneHere(kind) {
    return [...memory.ops.values()].filter((op) => op.delete && op.kind === kind && fate(kind, op.id) === "deleted").map(({ id }) => id);
  }

  /** @param {string} path whether it is a list that can be made of what is here */
  tells(path) {
    return askedOf(this, path) !== undefined;
  }

  /**
   * The content of a list: what the server says of it, and what follows.
   * @param {string} path
   * @param {View | undefined} known
   * @param {View} empty
   * @returns {View | undefined} the same object until something changes
   */
  list(path, known, empty) {
    return listOf(this, path, known, empty);
  }

  /** @param {Answer} answer */
  takeIn(answer) {
    if (answer.fresh) this.kinds.clear();
    for (const part of answer.kinds) this.#takePart(part);
    this.since = answer.since;
    this.more = answer.more;
    this.version += 1;
  }

  /** @param {Part} part */
  #takePart({ rows, gone, whole, ...shelf }) {
    const before = whole ? undefined : this.kinds.get(shelf.slug);
    if (before && !rows.length && !gone.length) return;
    const told = rows.map((row) => new DirectoryRow(row, shelf, this.titleOf)).sort(compare);
    const replaced = new Set([...gone, ...told.map(({ id }) => id)]);
    const others = (before?.rows ?? []).filter(({ id }) => !replaced.has(id));
    const byId = before?.byId ?? new Map();
    gone.forEach((id) => byId.delete(id));
    told.forEach((row) => byId.set(row.id, row));
    this.kinds.set(shelf.slug, { ...shelf, complete: (before ?? shelf).complete, byId, rows: merge(others, told) });
  }
}

/**
 * The order of a list: by the bytes of what the server sorts by.
 * @param {DirectoryRow} one
 * @param {DirectoryRow} other
 */
export function compare(one, other) {
  if (one.sortKey !== other.sortKey) return one.sortKey < other.sortKey ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/**
 * @param {DirectoryRow[]} some in order
 * @param {DirectoryRow[]} others in order
 */
function merge(some, others) {
  if (!some.length || !others.length) return some.length ? some : others;
  const all = [];
  for (let at = 0, next = 0; at < some.length || next < others.length; ) {
    all.push(next === others.length || (at < some.length && compare(some[at], others[next]) < 0) ? some[at++] : others[next++]);
  }
  return all;
}
