// What is known of an item's changes: the page that says so, the button that saves them, the way to take them back.
import { useEffect, useId, useState, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { useFirstProblem } from "../fields/first_problem.js";
import { unfilled } from "../fields/required.js";
import { discard, refuse, restoreDraft } from "../store/drafts.js";
import { labelOf } from "../store/field_labels.js";
import { useItem, useOnline } from "../store/hooks.js";
import { memory, subscribe } from "../store/memory.js";
import { save } from "../store/outbox.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @typedef {import("../store/types.js").Item} Item */

/** The page of an item; `data-saved` tells tests and styles how far its changes are. @param {{item: Item, children: import("react").ReactNode}} props */
export function ItemMain({ item, children }) {
  useFirstProblem(item);
  return <main className="detail" data-saved={useItem(item).state}>{children}</main>;
}

/** @param {{item: Item, slug: string, view: Parameters<typeof unfilled>[0]}} props */
export function SaveButton({ item, slug, view }) {
  const text = useText();
  const id = useId();
  const navigate = useNavigate();
  const { count } = useItem(item);
  const press = async () => {
    if (!count) return;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (refuse(item, unfilled(view, item, text))) return;
    const stored = await save(item);
    if (stored && !item.version) navigate(`/${slug}/${item.id}`, { replace: true });
  };
  return (
    <>
      <button type="button" className="save" aria-disabled={!count} aria-describedby={count ? id : undefined} onClick={press}>
        {text("action.save")}
        {count > 0 && <span className="count" aria-hidden="true">{count}</span>}
      </button>
      <span id={id} hidden>{text("detail.changes", { count })}</span>
    </>
  );
}

/** One line: unsaved, on its way, saved, and what can be done about it. @param {{item: Item}} props */
export function SavedLine({ item }) {
  const text = useText();
  const { state, count, draft } = useItem(item);
  const online = useOnline();
  const merge = useMerge(item);
  const [taken, setTaken] = useState(/** @type {import("../store/types.js").Draft | undefined} */ (undefined));
  const isNew = !item.version && state === "saved";
  const isSilent = isNew || (draft?.action && !count); // nothing to tell, or told by the deletion
  const undo = () => { if (taken) restoreDraft(taken); setTaken(undefined); };
  return (
    <p className="saved-line" data-state={state}>
      <span role="status">{isSilent ? "" : merge && state === "saved" ? merge : text(state === "queued" && !online ? "saved.offline" : `saved.${state}`, { count })}</span>
      {draft?.refused && count > 0 && <span className="problem">{text(REFUSED[draft.refused] ?? draft.refused)}</span>}
      {count > 0 && <button type="button" onClick={() => setTaken(discard(item))}>{text("detail.discard")}</button>}
      {count === 0 && taken && <button type="button" onClick={undo}>{text("detail.undo_discard")}</button>}
    </p>
  );
}

/** What the last save kept of others, in words; "" when it met nobody. @param {Item} item */
function useMerge({ kind, id }) {
  const text = useText();
  const key = `${kind}/${id}`;
  const merge = useSyncExternalStore(subscribe, () => memory.merges.get(key), () => undefined);
  useEffect(() => () => void memory.merges.delete(key), [key]);
  return merge ? text("saved.merged", { by: merge.by.join(", "), fields: merge.fields.map((name) => text(labelOf(kind, name))).join(", ") }) : "";
}

/** @type {Record<string, string>} */
const REFUSED = { denied: "refused.denied", missing: "refused.missing", deleted: "refused.deleted" };
