// One box over name, number and e-mail. What is typed is in the address, so that it can be shared and survives going back.
import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useAlive, useText } from "../text/text.js";

const PAUSE = 120; // ms without a keystroke before the address changes

/** @param {{hint: string}} props the key of what can be looked for */
export function SearchBox({ hint }) {
  const text = useText();
  const alive = useAlive();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const waiting = useRef(0);
  const inAddress = asked.get("q") ?? "";

  const go = (/** @type {string} */ query) => {
    const next = new URLSearchParams(asked);
    if (query.trim()) next.set("q", query);
    else next.delete("q");
    navigate({ search: next.toString() }, { replace: true, preventScrollReset: true });
  };
  const type = (/** @type {string} */ query) => {
    setTyped(query);
    clearTimeout(waiting.current);
    waiting.current = window.setTimeout(go, PAUSE, query);
  };
  useEffect(() => setTyped(null), [inAddress]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return (
    <search className="search">
      <input type="search" disabled={!alive} aria-label={text("list.search")} placeholder={text(hint)} enterKeyHint="search" autoComplete="off"
        spellCheck={false} value={typed ?? inAddress} onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()} />
    </search>
  );
}
