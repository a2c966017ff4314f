// A file of an item: a tap brings it down; a picture is seen here, a PDF in the browser's viewer; any of them is taken away.
import { useState } from "react";
import { When } from "../detail/when.jsx";
import { useLater } from "../layout/later.js";
import { Menu } from "../sheet/sheet.jsx";
import { removeAttachment } from "../store/attached.js";
import { offerUndo } from "../store/undo.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

const loadViewer = () => import("./viewer.jsx");

/** @param {{row: import("../store/types.js").Row, changeable: boolean}} props */
export function FileRow({ row, changeable }) {
  const text = useText();
  const [seen, setSeen] = useState(false);
  const { id, title, href, line, at, picture, document } = row;
  const remove = () => offerUndo("undo.deleted", title, removeAttachment(id));
  return (
    <div className="row file-row">
      <div className="row-text">
        <a className="row-title" href={href} download={title}>{title}</a>
        <span className="row-line">{line}</span>
      </div>
      {at && <small className="row-at"><When at={at} short /></small>}
      {picture && <button type="button" className="show" aria-label={`${text("attachment.show")}: ${title}`} onClick={() => setSeen(true)}><Eye /></button>}
      {document && <a className="show" href={document} target="_blank" rel="noopener" aria-label={`${text("attachment.show")}: ${title}`}><Eye /></a>}
      {changeable && (
        <Menu title={title} button={{ className: "file-ways", "aria-label": text("attachment.more", { name: title }) }} face={<span aria-hidden="true">⋯</span>}>
          {(close) => (
            <>
              <a role="menuitem" href={href} download={title} onClick={close}>{text("attachment.download")}</a>
              <button type="button" role="menuitem" className="danger" onClick={() => (close(), remove())}>{text("attachment.delete")}</button>
            </>
          )}
        </Menu>
      )}
      {seen && <Seen row={row} onClose={() => setSeen(false)} />}
    </div>
  );
}

/** @param {{row: import("../store/types.js").Row, onClose: () => void}} props */
function Seen(props) {
  const Viewer = useLater(loadViewer);
  return Viewer && <Viewer {...props} />;
}

function Eye() {
  return <svg viewBox="0 0 24 24" className="icon" aria-hidden="true"><path d="M2 12s3.500-7 10-7 10 7 10 7-3.500 7-10 7-10-7-10-7zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6" /></svg>;
}
