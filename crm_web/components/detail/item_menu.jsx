// What can be done with an item as a whole, beside changing it.
import { useState } from "react";
import { useNavigate } from "react-router";
import { useLater } from "../layout/later.js";
import { isShareable } from "../sharing/card.js";
import { Menu } from "../sheet/sheet.jsx";
import { clone } from "../store/clone.js";
import { removeItem } from "../store/deleting.js";
import { offerUndo } from "../store/undo.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

const loadShare = () => import("../sharing/share.jsx");

/** @typedef {{id: string, title: string, slug: string, deletable: boolean, clonable: boolean, fields: import("../fields/types.js").FieldView[]}} View */

/** @param {{view: View, item: import("../store/types.js").Item, list: string}} props `list`: the address of the list that the item is in */
export function ItemMenu({ view, item, list }) {
  const text = useText();
  const navigate = useNavigate();
  const [isSharing, setSharing] = useState(false);
  const shareable = isShareable(view);
  const copy = () => (clone(item, view.fields), navigate(`/${view.slug}/new`));
  const remove = () => {
    offerUndo("undo.deleted", view.title, removeItem(item));
    if (history.state?.idx > 0) navigate(-1); // React Router counts; 0: the first page of this tab
    else navigate(list, { replace: true });
  };
  if (!view.deletable && !view.clonable && !shareable) return null;
  return (
    <>
    <Menu title={view.title} button={{ className: "more-ways", "aria-label": text("detail.more") }} face={<span aria-hidden="true">⋯</span>}>
      {(close) => (
        <>
          {shareable && <button type="button" role="menuitem" onClick={() => (close(), setSharing(true))}>{text("detail.share")}</button>}
          {view.clonable && <button type="button" role="menuitem" onClick={() => (close(), copy())}>{text("detail.clone")}</button>}
          {view.deletable && <button type="button" role="menuitem" className="danger" onClick={() => (close(), remove())}>{text("detail.delete")}</button>}
        </>
      )}
    </Menu>
    {isSharing && <ShareLater view={view} onClose={() => setSharing(false)} />}
    </>
  );
}

/** @param {{view: View, onClose: () => void}} props */
function ShareLater(props) {
  const Share = useLater(loadShare);
  return Share && <Share {...props} />;
}
