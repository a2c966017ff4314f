// A picture, as large as the screen. Loaded when the first one is looked at.
import { useEffect, useRef, useState } from "react";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {{row: import("../store/types.js").Row, onClose: () => void}} props */
export default function Viewer({ row, onClose }) {
  const text = useText();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [failed, setFailed] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="viewer" aria-label={row.title} onClose={onClose} onClick={(event) => event.target === dialog.current && dialog.current?.close()}>
      <div className="viewer-head">
        <span>{row.title}</span>
        <a href={row.href} download={row.title}>{text("attachment.download")}</a>
        <button type="button" onClick={() => dialog.current?.close()}>{text("action.close")}</button>
      </div>
      {failed ? <p role="alert">{text("attachment.unseen")}</p> : <img src={row.picture} alt={row.title} onError={() => setFailed(true)} />}
    </dialog>
  );
}
