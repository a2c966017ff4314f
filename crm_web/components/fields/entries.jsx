// A field with several entries, numbers or addresses: at rest each is a button with a menu; editing shows a text box each.
import { useEffect, useRef, useState } from "react";
import { flushDrafts, type } from "../store/drafts.js";
import { useText } from "../text/text.js";
import { EntryMenu } from "./entry_menu.jsx";
import "$/catalogs/detail.js";

/** @type {Record<string, import("react").InputHTMLAttributes<HTMLInputElement>>} */
const KEYBOARD = {
  phone: { type: "tel", inputMode: "tel", autoComplete: "off" },
  email: { type: "email", inputMode: "email", autoComplete: "off", autoCapitalize: "none" },
};

/** @param {import("./types.js").InputProps} props */
export function EntriesInput(props) {
  const { field, item, state } = props;
  const [at, setAt] = useState(-1); // which entry is edited; -1: all are at rest
  const entries = /** @type {string[]} */ (state.value ?? []);
  const editing = field.editable && (at >= 0 || entries.length === 0 || Boolean(state.error));
  const add = () => (setAt(entries.length), type(item, field.name, state.base, [...entries, ""]));
  useEffect(() => { if (!state.changed && !document.activeElement?.closest(`[data-field="${field.name}"]`)) setAt(-1); }, [state.changed]);
  return editing
    ? <Editor {...props} entries={entries} at={at} onOpen={setAt} />
    : entries.map((entry, index) => <EntryMenu key={index} {...props} {...{ entry, index }} onEdit={() => setAt(index)} onAdd={add} />);
}

/** @param {import("./types.js").InputProps & {entries: string[], at: number, onOpen: (index: number) => void}} props */
export function Editor({ id, field, item, state, title, aria, entries, at, onOpen }) {
  const text = useText();
  const group = useRef(/** @type {HTMLDivElement | null} */ (null));
  const lines = entries.length ? entries : [""];
  const put = (/** @type {string[]} */ next) => type(item, field.name, state.base, next.some(Boolean) ? next : []);
  const add = () => { onOpen(lines.length); put([...lines, ""]); };
  useEffect(() => { if (at >= 0) group.current?.querySelectorAll("input")[at]?.focus(); }, [at]);
  return (
    <div className="entries" ref={group}>
      {lines.map((entry, index) => (
        <div className="entry" key={index}>
          <input
            {...aria}
            {...KEYBOARD[field.input]}
            id={index ? `${id}-${index}` : id}
            aria-label={numbered(title, index)}
            enterKeyHint="next"
            value={written(field, entry)}
            onFocus={() => onOpen(index)}
            onChange={(event) => put(lines.with(index, saved(field, event.target.value)))}
            onBlur={flushDrafts}
          />
          {entries.length > 0 && (
            <button type="button" className="remove" onClick={() => put(lines.toSpliced(index, 1))}>
              <span aria-hidden="true">×</span>
              <span className="spoken">{text("detail.remove", { field: numbered(title, index) })}</span>
            </button>
          )}
        </div>
      ))}
      {entries.length > 0 && entries.length < field.most && <button type="button" className="add-entry" onClick={add}>{text(`detail.add.${field.input}`)}</button>}
    </div>
  );
}

/** "Phone", "Phone 2", … @param {string} title @param {number} index */
export function numbered(title, index) {
  return index ? `${title} ${index + 1}` : title;
}

/** A saved entry as people write it; a typed one as typed. @param {import("./types.js").FieldView} field @param {string} entry */
export function written(field, entry) {
  const index = /** @type {string[]} */ (field.value).indexOf(entry);
  return index < 0 ? entry : field.shown[index];
}

/** The saved entry again when what was typed reads like it. @param {import("./types.js").FieldView} field @param {string} typed */
function saved(field, typed) {
  const index = field.shown.indexOf(typed);
  return index < 0 ? typed : field.value[index];
}
