// The letters at the edge of a long list: a finger on one of them brings its rows.
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useOnline } from "../store/hooks.js";
import { useText } from "../text/text.js";
import { lettersOf } from "./rail_letters.js";
import { isKnown, useTurn } from "./rail_turn.js";
import { drawAround } from "./seen.js";

const FEWEST = 5; // letters

/** @param {{of: string, view: import("../store/types.js").View}} props `of`: the id of the list's element */
export default function Letters({ of, view }) {
  const text = useText();
  const online = useOnline();
  const letters = useMemo(() => lettersOf(view).filter(({ index, path }) => online || index >= 0 || isKnown(path)), [view, online]);
  const [pointed, setAt] = useState(0);
  const { turning, turnSoon, turn, stay } = useTurn(view.path);
  const rail = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(standBelowHead, []);
  useEffect(() => setAt(Math.max(0, letters.findIndex(({ letter }) => letter === view.rows?.[0]?.heading))), [view.path]);
  if (letters.length < FEWEST) return null;
  const at = Math.min(pointed, letters.length - 1);
  const go = (/** @type {number} */ wanted) => {
    const next = Math.max(0, Math.min(letters.length - 1, wanted));
    const { index, path } = letters[next];
    if (next !== pointed) setAt(next);
    if (index < 0) return turnSoon(path);
    stay();
    bring(of, index);
  };
  const point = (/** @type {import("react").PointerEvent} */ event) => {
    const place = rail.current?.getBoundingClientRect();
    if (!place || (event.type === "pointermove" && !event.buttons)) return;
    rail.current?.setPointerCapture(event.pointerId);
    go(Math.floor(((event.clientY - place.top) / place.height) * letters.length));
  };
  const press = (/** @type {import("react").KeyboardEvent} */ event) => {
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: letters.length - 1 }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    go(wanted);
  };
  return (
    <div ref={rail} className="rail" role="slider" tabIndex={0} aria-label={text("list.letters")} aria-orientation="vertical" aria-controls={of}
      aria-valuemin={0} aria-valuemax={letters.length - 1} aria-valuenow={at} aria-valuetext={letters[at].letter}
      onPointerDown={point} onPointerMove={point} onPointerUp={turn} onPointerCancel={stay} onKeyDown={press}>
      {letters.map(({ letter }) => <span key={letter} aria-hidden="true">{letter}</span>)}
      {turning && <b aria-hidden="true">{letters[at].letter}</b>}
    </div>
  );
}

/** Lets the letters, and a row that is brought to the top, begin below what stays there, however large its text is. */
function standBelowHead() {
  const head = document.querySelector("main > .head");
  if (!(head instanceof HTMLElement)) return;
  const watching = new ResizeObserver(() => document.documentElement.style.setProperty("--head", `${head.offsetHeight}px`));
  watching.observe(head);
  return () => watching.disconnect();
}

/** Brings a row to the top. @param {string} of @param {number} index */
function bring(of, index) {
  flushSync(() => drawAround(of, index));
  document.getElementById(of)?.querySelector(`[aria-posinset="${index + 1}"]`)?.scrollIntoView({ block: "start" });
}
