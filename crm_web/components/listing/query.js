// What is looked for: in the address, so that it can be shared and survives going back, a moment after it was typed.
import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { look, lookNoMore } from "../store/typed.js";

const PAUSE = 120; // ms without a keystroke before the address changes

/**
 * @returns {{value: string, type: (query: string | ((before: string) => string)) => void}} what is shown, and what changes it
 */
export function useQuery() {
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const waiting = useRef(0);
  const inAddress = asked.get("q") ?? "";
  const now = useRef("");
  const gone = useRef(inAddress); // to the address, from here
  now.current = typed ?? inAddress;

  const go = (/** @type {string} */ query) => {
    waiting.current = 0;
    const search = searchOf(query);
    gone.current = search.get("q") ?? "";
    navigate({ search: search.toString() }, { replace: true, preventScrollReset: true });
  };
  useEffect(() => {
    if (inAddress === gone.current) return; // what was typed since then stays
    setTyped(null);
    lookNoMore();
  }, [asked]);
  useEffect(() => {
    const leave = (/** @type {MouseEvent} */ { target }) => {
      if (!waiting.current || /** @type {Element} */ (target).closest("a")?.origin !== location.origin) return;
      clearTimeout(waiting.current); // it would call the page back that the tap leads to
      waiting.current = 0;
      const search = searchOf(now.current);
      gone.current = search.get("q") ?? "";
      history.replaceState(history.state, "", `?${search}`);
    };
    document.addEventListener("click", leave, true);
    return () => (document.removeEventListener("click", leave, true), clearTimeout(waiting.current), lookNoMore());
  }, []);
  return {
    value: now.current,
    type: (query) => {
      now.current = typeof query === "string" ? query : query(now.current);
      setTyped(now.current);
      look(now.current);
      clearTimeout(waiting.current);
      waiting.current = window.setTimeout(go, PAUSE, now.current);
    },
  };
}

/** The address's search with another query. @param {string} query */
function searchOf(query) {
  const search = new URLSearchParams(location.search);
  if (query.trim()) search.set("q", query);
  else search.delete("q");
  return search;
}
