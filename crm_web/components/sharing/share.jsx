// An item for somebody else's phone: a code that their camera reads, a card to send, a card to keep. Loaded when it is opened.
import { useEffect, useRef } from "react";
import { useText } from "../text/text.js";
import { cardOf, fileName } from "./card.js";
import { Code } from "./code.jsx";
import "$/catalogs/sharing.js";

const MOST = 2; // numbers and addresses of a sort in the code

/** @param {{view: import("./card.js").View, onClose: () => void}} props */
export default function Share({ view, onClose }) {
  const text = useText();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  useEffect(() => dialog.current?.showModal(), []);
  const file = new File([cardOf(view)], fileName(view.title), { type: "text/vcard" });
  const canSend = navigator.canShare?.({ files: [file] });
  const send = () => navigator.share({ files: [file] }).catch(() => {}); // who changes their mind is no failure
  return (
    <dialog ref={dialog} className="sheet sharing" aria-label={text("sharing.title", { title: view.title })} onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <p className="sheet-title">{view.title}</p>
      <Code content={cardOf(view, MOST)} title={view.title} />
      <p className="quiet">{text("sharing.how")}</p>
      {canSend && <button type="button" className="primary" onClick={send}>{text("sharing.send")}</button>}
      <button type="button" className={canSend ? "second" : "primary"} onClick={() => keep(file)}>{text("sharing.keep")}</button>
      <button type="button" className="second" onClick={() => dialog.current?.close()}>{text("action.close")}</button>
    </dialog>
  );
}

/** Lets the browser save it. @param {File} file */
function keep(file) {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
