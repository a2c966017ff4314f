// The letters at the edge of a long list: a finger on one of them brings its rows.
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useText } from "../text/text.js";
import { drawAround } from "./seen.js";

/** @typedef {import("../store/types.js").Row} Row */

const FEWEST = 5; // letters

/** @param {{of: string, rows: Row[]}} props `of`: the id of the list's element */
export default function Letters({ of, rows }) {
  const text = useText();
  const letters = useMemo(() => lettersOf(rows), [rows]);
  const [at, setAt] = useState(0);
  const rail = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(standBelowHead, []);
  if (letters.length < FEWEST) return null;
  const go = (/** @type {number} */ wanted) => {
    const next = Math.max(0, Math.min(letters.length - 1, wanted));
    if (next !== at) setAt(next);
    bring(of, letters[next].index);
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
      aria-valuemin={0} aria-valuemax={letters.length - 1} aria-valuenow={Math.min(at, letters.length - 1)} aria-valuetext={letters[Math.min(at, letters.length - 1)].letter}
      onPointerDown={point} onPointerMove={point} onKeyDown={press}>
      {letters.map(({ letter }) => <span key={letter} aria-hidden="true">{letter}</span>)}
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

/** @param {Row[]} rows @returns {{letter: string, index: number}[]} each letter once, and the first row below it */
function lettersOf(rows) {
  const first = new Map();
  rows.forEach(({ heading }, index) => { if (heading && !first.has(heading)) first.set(heading, index); });
  return [...first].map(([letter, index]) => ({ letter, index }));
}
