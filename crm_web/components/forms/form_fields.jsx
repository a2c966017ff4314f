// The fields of a form in their order. A move, a removal and its undoing are saves like any other: one field of one item.
import { lazy, Suspense, useEffect, useState } from "react";
import { newId } from "../store/ids.js";
import { flush, send } from "../store/outbox.js";
import { shown } from "../store/overlay.js";
import { refresh } from "../store/views.js";
import { useAlive, useText } from "../text/text.js";
import { FormRow } from "./form_row.jsx";
import { placeAt } from "./place.js";
import "$/catalogs/detail.js";

const SortableRows = lazy(() => import("./sortable_rows.jsx"));
const KIND = "field";

/** @typedef {{id: string, version: number, title: string, type: string, flags: string[], position: string, saved: string, is_section: boolean, is_own: boolean}} Row */
/** @typedef {Record<string, {position?: string, removed?: string}>} Changed by id: what was changed here and is not in the view yet */

/** @param {{view: {path: string, fields: Row[], removed: Row[]}}} props */
export function FormFields({ view }) {
  const text = useText();
  const [changed, setChanged] = useState(/** @type {Changed} */ ({}));
  const [said, setSaid] = useState("");
  const [taken, setTaken] = useState(/** @type {Row | undefined} */ (undefined));
  const { rows, removed } = arranged(view, changed);
  const alive = useAlive();
  const names = rows.map(({ id }) => id);
  useEffect(() => setChanged({}), [view]);
  const put = async (/** @type {Row} */ row, /** @type {"position" | "removed"} */ name, /** @type {string} */ from, /** @type {string} */ to) => {
    setChanged({ ...changed, [row.id]: { ...changed[row.id], [name]: to } });
    await send({ op_id: newId(), kind: KIND, id: row.id, base_version: row.version, patch: { [name]: { from, to } } });
    await flush();
    await refresh(view.path);
  };
  const move = (/** @type {string} */ id, /** @type {number} */ to) => {
    const row = rows[names.indexOf(id)];
    if (to < 0 || to >= rows.length || rows[to] === row) return;
    setSaid(text("forms.place", { field: text(row.title), place: to + 1, count: rows.length }));
    put(row, "position", changed[id]?.position ?? row.saved, placeAt(rows, id, to));
  };
  const take = (/** @type {Row} */ row) => (setTaken(row), put(row, "removed", "", "yes"));
  const giveBack = (/** @type {Row} */ row) => (setTaken(undefined), put(row, "removed", "yes", ""));
  const draw = (/** @type {string} */ id, /** @type {object} */ drag = {}) => {
    const at = names.indexOf(id);
    return <FormRow key={id} row={rows[at]} onUp={() => move(id, at - 1)} onDown={() => move(id, at + 1)} onTake={() => take(rows[at])} first={at === 0} last={at === rows.length - 1} drag={drag} />;
  };
  const plain = names.map((id) => draw(id));
  return (
    <>
      <span className="spoken" role="status">{said}</span>
      {taken && <p className="saved-line" role="status"><span>{text("forms.was_removed", { field: text(taken.title) })}</span><button type="button" onClick={() => giveBack(taken)}>{text("forms.undo")}</button></p>}
      <ul className="form-fields">{alive ? <Suspense fallback={plain}><SortableRows {...{ names, draw }} onMove={move} /></Suspense> : plain}</ul>
      {removed.length > 0 && (
        <>
          <h2 className="letter">{text("forms.removed")}</h2>
          <ul className="form-fields">
            {removed.map((row) => (
              <li key={row.id} className="form-row">
                <span className="row-text"><span>{text(row.title)}</span><small>{text(row.type)}</small></span>
                <button type="button" className="form-way" aria-label={`${text("forms.restore")}: ${text(row.title)}`} onClick={() => giveBack(row)}>{text("forms.restore")}</button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/**
 * The form with what was changed on this phone and has not come back from the server.
 * @param {{fields: Row[], removed: Row[]}} view
 * @param {Changed} changed
 */
function arranged(view, changed) {
  const now = (/** @type {Row} */ row, /** @type {"position" | "removed"} */ name, /** @type {string} */ saved) =>
    changed[row.id]?.[name] ?? String(shown({ kind: KIND, id: row.id }, name, saved).value ?? "");
  const all = [...view.fields.map((row) => ({ row, was: "" })), ...view.removed.map((row) => ({ row, was: "yes" }))];
  const rows = all.map(({ row, was }) => ({ ...row, position: now(row, "position", row.saved) || row.position, gone: now(row, "removed", was) }));
  rows.sort((one, other) => (one.position < other.position ? -1 : Number(one.position > other.position)));
  return { rows: rows.filter(({ gone }) => !gone), removed: rows.filter(({ gone }) => gone) };
}
