// The way of the socket's view into the store.

import { useEffect, useLayoutEffect } from "react";
import { useViewPath } from "./hooks.js";
import { memory } from "./memory.js";
import { peek, putView, refresh } from "./views.js";

const PATIENCE = 800; // ms that the socket has to answer; with `ask` it is said within 5 s that nobody does (security.md)

/** @type {WeakSet<import("./types.js").View>} what the socket said: a page that is opened gets it once more, and it is no news then */
const heard = new WeakSet();

/**
 * Called once per page with its Reflex state's `view`. An event that is sent into a dead socket is lost without a word: a
 * page that nobody knows is asked for over HTTP as well, and one that is known when no answer has come.
 * @param {import("./types.js").View} view
 */
export function useFeed(view) {
  const path = useViewPath();
  useLayoutEffect(() => hear(view), [view]);
  useEffect(() => {
    if (!peek(path)) return void refresh(path);
    const before = memory.answers.get(path); // itself, not its time: the phone's clock may have been put back since
    const waiting = setTimeout(() => memory.answers.get(path) === before && refresh(path), PATIENCE);
    return () => clearTimeout(waiting);
  }, [path]);
}

/** @param {import("./types.js").View} view */
function hear(view) {
  if (heard.has(view)) return;
  heard.add(view);
  putView(view);
}
