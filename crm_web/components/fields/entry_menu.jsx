// A number or an address at rest: a button, and the menu that it opens (a sheet on a phone). What leaves the app is a link.
import { useRef } from "react";
import { useText } from "../text/text.js";
import { numbered, written } from "./entries.jsx";

/** What can be done with an entry, by the scheme of its link. */
const ACTIONS = {
  tel: [["detail.call", (/** @type {string} */ link) => link], ["detail.sms", (/** @type {string} */ link) => link.replace(/^tel:([^,]*).*/, "sms:$1")]],
  mailto: [["detail.write", (/** @type {string} */ link) => link]],
};

/** @param {import("./types.js").InputProps & {entry: string, index: number, onEdit: () => void}} props */
export function EntryMenu({ id, field, title, state, aria, entry, index, onEdit }) {
  const text = useText();
  const sheet = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const shown = written(field, entry);
  const link = field.links[/** @type {string[]} */ (field.value).indexOf(entry)] ?? "";
  const actions = ACTIONS[/** @type {keyof typeof ACTIONS} */ (link.split(":")[0])] ?? [];
  const close = () => sheet.current?.close();
  const edit = () => { close(); onEdit(); };
  return (
    <>
      <button type="button" id={index ? undefined : id} className="entry-at-rest" aria-haspopup="menu"
        aria-label={`${numbered(title, index)}: ${shown}`} aria-describedby={/** @type {string} */ (aria["aria-describedby"])}
        onClick={() => sheet.current?.showModal()}>
        <span>{shown}</span>
        {!link && !state.changed && <small>{text("detail.not_understood")}</small>}
      </button>
      <dialog ref={sheet} className="sheet" aria-label={shown} onClick={(event) => event.target === sheet.current && close()}>
        <div role="menu" aria-label={shown} onKeyDown={walk}>
          <p className="sheet-title" role="presentation">{shown}</p>
          {actions.map(([key, to]) => (
            <a key={String(key)} role="menuitem" href={/** @type {(link: string) => string} */ (to)(link)} onClick={close}>{text(String(key))}</a>
          ))}
          {field.editable && <button type="button" role="menuitem" onClick={edit}>{text(`detail.edit.${field.input}`)}</button>}
          <button type="button" role="menuitem" className="quiet" onClick={close}>{text("action.close")}</button>
        </div>
      </dialog>
    </>
  );
}

/** The arrow keys walk through the menu. @param {import("react").KeyboardEvent<HTMLElement>} event */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = /** @type {HTMLElement[]} */ ([...event.currentTarget.querySelectorAll("[role=menuitem]")]);
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  items[(at + step + items.length) % items.length].focus();
}
