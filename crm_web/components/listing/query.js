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
    const next = new URLSearchParams(location.search);
    if (query.trim()) next.set("q", query);
    else next.delete("q");
    gone.current = next.get("q") ?? "";
    navigate({ search: next.toString() }, { replace: true, preventScrollReset: true });
  };
  useEffect(() => {
    if (inAddress === gone.current) return; // what was typed since then stays
    setTyped(null);
    lookNoMore();
  }, [inAddress]);
  useEffect(() => () => (clearTimeout(waiting.current), lookNoMore()), []);
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
