// The small parts of a row.
import { useItem } from "../store/hooks.js";
import { useText } from "../text/text.js";

/** @param {{text: string, hue: number}} props hue in degrees, one of the twelve in app.css */
export function Initials({ text, hue }) {
  return <span className="initials" data-hue={hue} aria-hidden="true">{text}</span>;
}

/** @param {{kind: string, id: string}} props */
export function UnsavedDot({ kind, id }) {
  const text = useText();
  const { count } = useItem({ kind, id });
  return count > 0 && <span className="dot"><span className="spoken">{text("list.unsaved")}</span></span>;
}
