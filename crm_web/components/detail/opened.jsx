// What opening an item's page does besides showing it.
import { useEffect } from "react";
import { usePrefill } from "../store/prefill.js";
import { opened } from "../store/recent.js";

/** @param {{view: {fields: import("../fields/types.js").FieldView[]}, item: import("../store/types.js").Item}} props */
export function Opened({ view, item }) {
  const { kind, id, version } = item;
  usePrefill(item, view.fields);
  useEffect(() => { if (version) opened(kind, id); }, [kind, id, version]);
  return null;
}
