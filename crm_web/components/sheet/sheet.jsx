// A menu and the button that opens it: a sheet at the bottom of a phone, beside its button on a desk (app.css).
import { useRef } from "react";
import { useText } from "../text/text.js";

/**
 * @typedef {object} MenuProps
 * @property {string} title of the menu
 * @property {import("react").ButtonHTMLAttributes<HTMLButtonElement>} button
 * @property {import("react").ReactNode} face what is on the button
 * @property {(close: () => void) => import("react").ReactNode} children the items, role menuitem
 */

/** @param {MenuProps} props */
export function Menu({ title, button, face, children }) {
  const text = useText();
  const sheet = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const close = () => sheet.current?.close();
  return (
    <div className="menu-at">
      <button type="button" aria-haspopup="menu" {...button} onClick={() => sheet.current?.showModal()}>{face}</button>
      <dialog ref={sheet} className="sheet" aria-label={title} onClick={(event) => event.target === sheet.current && close()}>
        <div role="menu" aria-label={title} onKeyDown={walk}>
          <p className="sheet-title" role="presentation">{title}</p>
          {children(close)}
          <button type="button" role="menuitem" className="quiet" onClick={close}>{text("action.close")}</button>
        </div>
      </dialog>
    </div>
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
