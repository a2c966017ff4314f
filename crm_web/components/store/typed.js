// What is being typed into the search of the page that is open: looked up here at each keystroke, before the address says it.

import { useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { changed, memory, subscribe } from "./memory.js";
import { viewPath } from "./paths.js";

let typed = { pathname: "", query: "" };

/** @param {string} query */
export function look(query) {
  typed = { pathname: location.pathname, query };
  changed();
}

/** The address says now what is looked for. */
export function lookNoMore() {
  typed = { pathname: "", query: "" };
}

/** The path of the view that is looked for: the address's, or that of what is typed where this phone can tell it. */
export function useLookedFor() {
  const { pathname, search } = useLocation();
  return useSyncExternalStore(subscribe, () => lookedFor(pathname, search), () => viewPath(pathname, search));
}

/** @param {string} pathname @param {string} search */
function lookedFor(pathname, search) {
  if (typed.pathname !== pathname || !memory.directory) return viewPath(pathname, search);
  const asked = new URLSearchParams(search);
  asked.set("q", typed.query.trim() && typed.query);
  return viewPath(pathname, asked.toString());
}
