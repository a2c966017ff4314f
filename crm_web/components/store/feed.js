// The way of the socket's view into the store.

import { useEffect, useLayoutEffect } from "react";
import { useViewPath } from "./hooks.js";
import { peek, putView, refresh } from "./views.js";

/**
 * Called once per page with its Reflex state's `view`. A page that nobody knows is asked for over HTTP as well: an event
 * that is sent into a dead socket is lost without a word.
 * @param {import("./types.js").View} view
 */
export function useFeed(view) {
  const path = useViewPath();
  useLayoutEffect(() => void putView(view), [view]);
  useEffect(() => {
    if (!peek(path)) refresh(path);
  }, [path]);
}
