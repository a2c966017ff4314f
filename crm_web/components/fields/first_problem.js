// A save that can't be leads to the first field that is wrong.
import { useEffect } from "react";
import { useItem } from "../store/hooks.js";

/** @param {import("../store/types.js").Item} item */
export function useFirstProblem(item) {
  const { draft } = useItem(item);
  const wrong = Object.keys(draft?.errors ?? {}).join();
  useEffect(() => {
    if (!wrong) return;
    const first = document.querySelector("[data-field] [aria-invalid=true]");
    if (first instanceof HTMLElement) first.focus();
    first?.scrollIntoView({ block: "center", behavior: "instant" });
  }, [wrong]);
}
