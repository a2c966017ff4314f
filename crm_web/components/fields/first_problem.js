// A save that can't be leads to the first field that is wrong, or that somebody else changed meanwhile.
import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { useItem } from "../store/hooks.js";

/** @param {import("../store/types.js").Item} item */
export function useFirstProblem(item) {
  const { draft } = useItem(item);
  const { search } = useLocation(); // the card that is open: the fields may have to come into sight first
  const wrong = Object.keys({ ...draft?.errors, ...draft?.conflicts }).join();
  const led = useRef("");
  useEffect(() => {
    if (!wrong) led.current = "";
    if (led.current === wrong) return;
    const first = document.querySelector("[data-field] :is([aria-invalid=true], .clash)");
    if (!first?.getClientRects().length) return;
    led.current = wrong;
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
    first.scrollIntoView({ block: "center", behavior: "instant" });
  }, [wrong, search]);
}
