// What opening an item's page does besides showing it.
import { useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { prefetch } from "../store/ahead.js";
import { memory, subscribe } from "../store/memory.js";
import { usePrefill } from "../store/prefill.js";
import { opened } from "../store/recent.js";
import { neighbours } from "./neighbours.js";

const PAUSE = 300; // ms in which the page has what is its own

/** @param {{view: {slug: string, fields: import("../fields/types.js").FieldView[]}, item: import("../store/types.js").Item}} props */
export function Opened({ view, item }) {
  const { kind, id, version } = item;
  usePrefill(item, view.fields);
  useEffect(() => { if (version) opened(kind, id); }, [kind, id, version]);
  const told = useSyncExternalStore(subscribe, () => memory.directory?.version, () => undefined); // it may come after this page
  useEffect(() => {
    const waiting = setTimeout(() => prefetch(neighbours(view.slug, id)), PAUSE);
    return () => clearTimeout(waiting);
  }, [view.slug, id, told]);
  const { state } = useLocation(); // of the page that led here: the field that it is about
  useEffect(() => {
    if (state?.field) document.querySelector(`[data-field="${CSS.escape(state.field)}"]`)?.scrollIntoView({ block: "center" });
  }, [state]);
  return null;
}
