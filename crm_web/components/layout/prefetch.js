// The pages that a tap may open next are fetched before the tap: the links in sight, and the one under the finger.
import { useEffect } from "react";
import { subscribe } from "../store/memory.js";
import { prefetch } from "../store/views.js";
import { bringAlong } from "./along.js";

const PAUSE = 200; // ms without scrolling and without news

/** Watches every link that leads to a view (`data-view`), on whatever page is open. */
export function Prefetch() {
  useEffect(bringAlong, []);
  useEffect(() => {
    let waiting = window.setTimeout(inSight, PAUSE);
    const soon = () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(inSight, PAUSE);
    };
    const forget = subscribe(soon);
    addEventListener("scroll", soon, { passive: true, capture: true });
    addEventListener("pointerdown", underTheFinger, { passive: true, capture: true });
    return () => {
      clearTimeout(waiting);
      forget();
      removeEventListener("scroll", soon, { capture: true });
      removeEventListener("pointerdown", underTheFinger, { capture: true });
    };
  }, []);
  return null;
}

/** @param {PointerEvent} event */
function underTheFinger(event) {
  const link = event.target instanceof Element && event.target.closest("a[data-view]");
  if (link) prefetch([link.getAttribute("href") ?? ""]);
}

function inSight() {
  const links = [...document.querySelectorAll("a[data-view]")].filter((link) => {
    const place = link.getBoundingClientRect();
    return place.bottom > 0 && place.top < innerHeight * 1.5;
  });
  prefetch(links.map((link) => link.getAttribute("href") ?? ""));
}
