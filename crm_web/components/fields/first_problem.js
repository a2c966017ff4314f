// A save that can't be leads to the first field that is wrong, or that somebody else changed meanwhile.
import { useEffect } from "react";
import { useItem } from "../store/hooks.js";

/** @param {import("../store/types.js").Item} item */
export function useFirstProblem(item) {
  const { draft } = useItem(item);
  const wrong = Object.keys({ ...draft?.errors, ...draft?.conflicts }).join();
  useEffect(() => {
    if (!wrong) return;
    const first = document.querySelector("[data-field] :is([aria-invalid=true], .clash)");
    if (first instanceof HTMLElement) first.focus({ preventScroll: true });
    first?.scrollIntoView({ block: "center", behavior: "instant" });
  }, [wrong]);
}
