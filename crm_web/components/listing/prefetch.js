// The pages that a tap may open next are fetched before the tap: the rows in sight, and the link under the finger.
import { useEffect } from "react";
import { prefetch } from "../store/views.js";

const PAUSE = 200; // ms after the last scrolling

/** @param {unknown} rows fetch again when these change */
export function usePrefetch(rows) {
  useEffect(() => {
    let waiting = window.setTimeout(inSight, PAUSE);
    const soon = () => { clearTimeout(waiting); waiting = window.setTimeout(inSight, PAUSE); };
    const pressed = (/** @type {PointerEvent} */ event) => {
      const link = event.target instanceof Element && event.target.closest("a[data-view]");
      if (link) prefetch([link.getAttribute("href") ?? ""]);
    };
    addEventListener("scroll", soon, { passive: true });
    addEventListener("pointerdown", pressed, { passive: true, capture: true });
    return () => {
      clearTimeout(waiting);
      removeEventListener("scroll", soon);
      removeEventListener("pointerdown", pressed, { capture: true });
    };
  }, [rows]);
}

function inSight() {
  const links = [...document.querySelectorAll("a[data-view]")].filter((link) => {
    const place = link.getBoundingClientRect();
    return place.bottom > 0 && place.top < innerHeight * 1.5;
  });
  prefetch(links.map((link) => link.getAttribute("href") ?? ""));
}
