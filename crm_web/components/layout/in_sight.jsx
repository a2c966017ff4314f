// Watches the links of the open page: those in sight are fetched ahead in one batch, the one under the finger at once.
import { useEffect } from "react";
import { prefetch } from "../store/ahead.js";
import { subscribe } from "../store/memory.js";
import { takePicture } from "../store/next_picture.js";
import { bringAlong } from "./along.js";

const PAUSE = 200; // ms without scrolling and without news

/** Watches every link that leads to a view (`data-view`), on whatever page is open. */
export default function InSight() {
  useEffect(bringAlong, []);
  useEffect(() => {
    let waiting = window.setTimeout(still, PAUSE);
    const soon = () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(still, PAUSE);
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

function still() {
  inSight();
  takePicture();
}

function inSight() {
  const links = [...document.querySelectorAll("a[data-view]")].filter((link) => {
    const place = link.getBoundingClientRect();
    return place.bottom > 0 && place.top < innerHeight * 1.5;
  });
  prefetch(links.map((link) => link.getAttribute("href") ?? ""));
}
