// A menu and the button that opens it: a sheet at the bottom of a phone, beside its button on a desk (app.css).
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
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
  const { sheet, drawn, open, close } = useSheet();
  return (
    <div className="menu-at">
      <button type="button" aria-haspopup="menu" {...button} onClick={open}>{face}</button>
      <dialog ref={sheet} className="sheet" aria-label={title} onClick={(event) => event.target === sheet.current && close()}>
        {drawn && (
          <div role="menu" aria-label={title} onKeyDown={walk}>
            <p className="sheet-title" role="presentation">{title}</p>
            {children(close)}
            <button type="button" role="menuitem" className="quiet" onClick={close}>{text("action.close")}</button>
          </div>
        )}
      </dialog>
    </div>
  );
}

/** A sheet of which nothing is drawn until it is opened: a page has many, and most stay closed. */
export function useSheet() {
  const sheet = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [drawn, setDrawn] = useState(false);
  const open = () => {
    flushSync(() => setDrawn(true)); // the focus goes to what is in it
    sheet.current?.showModal();
  };
  return { sheet, drawn, open, close: () => sheet.current?.close() };
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
