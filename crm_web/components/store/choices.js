// What a link can lead to: a search among the items of a kind, and an item that is made in passing.

import { useEffect } from "react";
import { newId } from "./ids.js";
import { kindOf, knownRows, matches } from "./known.js";
import { memory } from "./memory.js";
import { send } from "./outbox.js";
import { tidy } from "./paths.js";
import { useStable } from "./stable.js";
import { titleOf } from "./titles.js";
import { prefetch } from "./ahead.js";
import { fetchViews, peek } from "./views.js";

/** @typedef {import("./types.js").Op} Op */
/** @typedef {import("./types.js").Row} Row */

const NONE = /** @type {Row[]} */ ([]);
const MOST = 50; // of the directory
const PAUSE = 120; // ms without a keystroke before the server is asked

/**
 * Asks for the choices that a search finds.
 * @param {string} slug
 * @param {string} query
 * @returns {string} the path of the list that has them
 */
export function linkChoices(slug, query) {
  const path = pathOf(slug, query);
  if (!query.trim()) prefetch([path]);
  else if (navigator.onLine !== false) fetchViews([path]);
  return path;
}

/**
 * The choices: what the server finds; until it has said so, and offline, what the phone knows.
 * @param {string} slug
 * @param {string} query
 * @param {boolean} [open] whether they are in sight; until then they are asked for, and none is given
 * @returns {Row[]} the same array until it changes
 */
export function useChoices(slug, query, open = true) {
  useEffect(() => {
    const waiting = setTimeout(linkChoices, query ? PAUSE : 0, slug, query);
    return () => clearTimeout(waiting);
  }, [slug, query]);
  return useStable(() => (open ? choices(slug, query) : NONE), () => NONE);
}

/**
 * Makes an item that another one is to link to: saved at once, so that it is there before what links to it.
 * @param {string} kind
 * @param {Record<string, string>} values by field
 * @returns {string} its id
 */
export function createInPassing(kind, values) {
  const id = `${kind}-${newId()}`;
  const patch = Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { from: null, to }]));
  send({ op_id: newId(), kind, id, base_version: null, patch });
  return id;
}

/**
 * @param {string} slug
 * @param {string} query
 * @returns {Row[]}
 */
function choices(slug, query) {
  const answer = peek(pathOf(slug, query));
  const all = [...made(slug, query), ...(answer?.rows ?? known(slug, query))];
  return [...new Map(all.map((row) => [row.id, row])).values()];
}

/**
 * @param {string} slug
 * @param {string} query
 */
function known(slug, query) {
  const rows = [...knownRows(slug).values()].filter((row) => matches(row.title, query));
  return [...rows, ...(memory.directory?.find(slug, query) ?? []).slice(0, MOST)];
}

/** @type {WeakMap<Op, Row>} */
const rows = new WeakMap();

/**
 * The items that were made on this phone and have not arrived yet.
 * @param {string} slug
 * @param {string} query
 */
function made(slug, query) {
  const kind = kindOf(slug);
  const ops = [...memory.ops.values()].filter((op) => op.kind === kind && op.base_version === null);
  return ops.map(rowOf).filter(({ title }) => matches(title, query));
}

/**
 * @param {Op} op
 * @returns {Row}
 */
function rowOf(op) {
  const { kind, id } = op;
  const row = rows.get(op) ?? { id, title: titleOf(kind, id), line: "" };
  rows.set(op, row);
  return row;
}

/**
 * @param {string} slug
 * @param {string} query
 */
function pathOf(slug, query) {
  return tidy(`/${slug}?q=${encodeURIComponent(query.trim())}`);
}
