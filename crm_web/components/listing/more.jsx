// The end of the rows that are known: coming near it fetches what follows.
import { useEffect, useRef } from "react";
import { useOnline } from "../store/hooks.js";
import { more } from "../store/lists.js";
import { useText } from "../text/text.js";
import { remember } from "./beside.js";

/** @param {{path: string, next: string}} props */
export function More({ path, next }) {
  const end = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => remember(path), [path]);
  useEffect(() => {
    if (!next || !end.current) return;
    const watcher = new IntersectionObserver(([seen]) => seen.isIntersecting && more(path), { rootMargin: "1200px" });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [path, next]);
  return next ? <><div ref={end} className="more" aria-hidden="true" /><Rest /></> : null;
}

/** Says that there is more, while nobody can be asked for it. */
function Rest() {
  const text = useText();
  const online = useOnline();
  return !online && <p className="page-line">{text("list.not_all_here")}</p>;
}
