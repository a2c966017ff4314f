// The content of the Phone section: what the server said, and until it does, or where nobody can be asked, what this phone knows.

import { useEffect, useMemo, useRef } from "react";
import { useView } from "../store/hooks.js";
import { memory } from "../store/memory.js";
import { isAlone } from "../store/server.js";
import { useStable } from "../store/stable.js";
import { useLookedFor } from "../store/typed.js";
import { isStale, refresh } from "../store/views.js";
import { callsHere } from "./calls_here.js";
import { foundHere } from "./found_here.js";

/** @typedef {import("../store/types.js").View} View */
/** @typedef {import("../store/types.js").Row} Row */

/**
 * @param {View} empty
 * @param {import("./found_here.js").Kind[]} kinds of those who can be called, in the order in which they are shown
 * @returns {View}
 */
export function usePhoneView(empty, kinds) {
  const path = useLookedFor();
  const answered = useView(empty);
  const here = useStable(() => lookHere(path, kinds), () => ({ rows: [], about: "", alone: false }));
  const calls = useCallsHere(path, kinds);
  return useMemo(() => {
    const query = queryOf(path);
    const isLast = answered.path === path || (query && !here.rows.length && !here.alone); // nothing better to show meanwhile
    const view = isLast ? answered : { ...empty, path, query, ...here };
    return query ? view : { ...view, calls: [...calls.filter((call) => !view.calls.some((/** @type {Row} */ { id }) => id === call.id)), ...view.calls] };
  }, [path, answered, here, calls]);
}

/**
 * Calls that the server does not tell of yet. One that has just arrived there stays in sight until the page is here anew.
 * @param {string} path
 * @param {import("./found_here.js").Kind[]} kinds
 * @returns {Row[]}
 */
function useCallsHere(path, kinds) {
  const { rows } = useStable(() => ({ rows: callsHere(kinds) }), () => ({ rows: /** @type {Row[]} */ ([]) }));
  const last = useRef({ view: /** @type {View | undefined} */ (undefined), rows });
  const view = memory.views.get(path);
  const arrived = last.current.view === view ? last.current.rows.filter(({ id }) => !rows.some((row) => row.id === id)) : [];
  const shown = useMemo(() => [...rows, ...arrived], [rows, arrived.length]);
  useEffect(() => { last.current = { view, rows: shown }; });
  useEffect(() => { if (arrived.length) refresh(path); }, [arrived.length]);
  return shown;
}

/**
 * @param {string} path
 * @param {import("./found_here.js").Kind[]} kinds
 */
function lookHere(path, kinds) {
  const query = queryOf(path);
  const alone = isAlone() || isStale(path);
  if (memory.views.has(path) || !query) return { rows: [], about: "", alone };
  return { ...foundHere(query, kinds), alone };
}

/** @param {string} path */
function queryOf(path) {
  return (new URLSearchParams(path.split("?")[1]).get("q") ?? "").trim();
}
