// A deletion that was not done: others had changed the item, or it was refused.
import { deleteAnyway } from "../store/deleting.js";
import { discard } from "../store/drafts.js";
import { useItem } from "../store/hooks.js";
import { offerUndo } from "../store/undo.js";
import { moment, useLanguage, useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {{item: import("../store/types.js").Item, title: string}} props */
export function Deletion({ item, title }) {
  const text = useText();
  const language = useLanguage();
  const { draft } = useItem(item);
  const clash = draft?.conflicts?.deleted;
  if (!draft?.action) return null;
  return (
    <div className="clash" role="group" aria-label={text(`deletion.${draft.action}`)}>
      <p>{clash ? text("deletion.changed", { by: clash.by, at: clash.at && moment(clash.at, language) }) : text(`deletion.${draft.action}`)}</p>
      {draft.refused && <p className="problem">{text(draft.refused)}</p>}
      {clash && <button type="button" onClick={() => offerUndo("undo.deleted", title, deleteAnyway(item))}>{text("deletion.anyway")}</button>}
      <button type="button" onClick={() => discard(item)}>{text(clash ? "deletion.keep" : "deletion.understood")}</button>
    </div>
  );
}
