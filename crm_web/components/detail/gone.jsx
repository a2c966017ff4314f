// The page of an item that was deleted: who deleted it, what was typed into it on this phone, and the way to give it back.
import { restoreItem, restoreWithMine } from "../store/deleting.js";
import { useFate } from "../store/deleted.js";
import { fieldOf, labelOf } from "../store/field_labels.js";
import { useItem } from "../store/hooks.js";
import { offerUndo } from "../store/undo.js";
import { letGo } from "../store/withdraw.js";
import { moment, useLanguage, useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @typedef {import("../store/types.js").Item} Item */
/** @typedef {{title: string, deletable: boolean, deleted_by: string, deleted_at: string, managers: string}} View */

/** What is told, by what was done on this phone. @type {Record<string, string>} */
const SAID = { deleted: "gone.here", restored: "gone.restored", "": "gone.said" };

/** @param {{view: View, item: Item, children: import("react").ReactNode}} props */
export function Gone({ view, item, children }) {
  const text = useText();
  const language = useLanguage();
  const fate = useFate(item.kind, item.id);
  const { draft, count } = useItem(item);
  const at = view.deleted_at && moment(view.deleted_at, language);
  return (
    <div className="gone" role="status">
      <p>{text(SAID[fate], { by: view.deleted_by, at })}</p>
      {draft?.refused && draft.action && <p className="problem">{text(draft.refused)}</p>}
      {count > 0 && <Typed {...{ item }} edits={draft?.fields ?? {}} />}
      {fate !== "restored" && <Ways {...{ view, item, count }} />}
      {children}
    </div>
  );
}

/** @param {{view: View, item: Item, count: number}} props */
function Ways({ view, item, count }) {
  const text = useText();
  const drop = () => offerUndo("undo.discarded", view.title, letGo(item));
  return (
    <div className="gone-ways">
      {view.deletable && <button type="button" className="primary" onClick={() => (count ? restoreWithMine(item) : restoreItem(item))}>{text(count ? "gone.restore_mine" : "gone.restore")}</button>}
      {!view.deletable && view.managers && <p className="quiet">{text("gone.ask", { names: view.managers })}</p>}
      {count > 0 && <button type="button" onClick={drop}>{text("gone.let_go")}</button>}
    </div>
  );
}

/** What was typed: texts as they are; of what is chosen only the field. @param {{item: Item, edits: import("../store/types.js").Draft["fields"]}} props */
function Typed({ item, edits }) {
  const text = useText();
  const isChosen = (/** @type {string} */ name) => ["link", "choice", "person"].includes(fieldOf(item.kind, name)?.input ?? "");
  return (
    <>
      <p>{text("gone.typed")}</p>
      <dl>
        {Object.entries(edits).map(([name, { to }]) => (
          <div key={name}><dt>{text(labelOf(item.kind, name))}</dt><dd>{isChosen(name) ? "" : [to].flat().filter(Boolean).join(", ") || text("detail.empty")}</dd></div>
        ))}
      </dl>
    </>
  );
}
