// Formatted text: shown in a frame that runs nothing, edited as what it is.
import { useState } from "react";
import { useText } from "../text/text.js";
import { LongTextInput } from "./inputs.jsx";
import "$/catalogs/detail.js";

/** What the frame knows beside the text: the page's light or dark and its letters, and that links open elsewhere. */
const HEAD = '<!doctype html><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><base target="_blank">'
  + '<style>body { font: 17px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; margin: 11px 12px; overflow-wrap: anywhere; }</style>';

/** The server took out what could run; the frame lets nothing run either. @param {import("./types.js").InputProps} props */
export function HtmlInput(props) {
  const { field, state, title } = props;
  const text = useText();
  const [open, setOpen] = useState(false);
  const saved = String(field.value ?? "");
  if (field.editable && (open || state.changed || !saved || state.error)) return <LongTextInput {...props} />;
  return (
    <>
      {saved && <iframe className="html" title={title} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={HEAD + saved} />}
      {field.editable && <button type="button" className="add-entry" id={props.id} onClick={() => setOpen(true)}>{text("html.edit")}</button>}
    </>
  );
}
