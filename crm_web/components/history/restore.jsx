// What a field held before a change is one tap away: it becomes an unsaved change, red in the form.
import { useNavigate } from "react-router";
import { type } from "../store/drafts.js";
import { useField } from "../store/hooks.js";
import { same } from "../store/values.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @typedef {import("../store/types.js").Value} Value */

/**
 * @param {{view: {kind: string, slug: string, id: string, version: number, values: Record<string, Value>},
 *   change: {name: string, label: string, restorable: boolean, was: Value}}} props
 */
export function Restore({ view, change }) {
  const text = useText();
  const navigate = useNavigate();
  const { kind, slug, id, version, values } = view;
  const { name, label, restorable, was } = change;
  const item = { kind, id, version };
  const { base, value } = useField(item, name, values[name]);
  if (!restorable || same(value, was)) return null;
  const restore = () => {
    type(item, name, base, was);
    navigate(`/${slug}/${id}?card=details`, { state: { field: name } });
  };
  return (
    <button type="button" className="restore" onClick={restore}>
      <span aria-hidden="true">↶</span>
      <span className="spoken">{text("history.restore", { field: text(label) })}</span>
    </button>
  );
}
