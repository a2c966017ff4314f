// One field of a form, as a manager sees it: what it is, and what can be done with it.
import { useId } from "react";
import { Link } from "react-router";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/**
 * @param {object} props
 * @param {import("./form_fields.jsx").Row} props.row
 * @param {() => void} props.onUp
 * @param {() => void} props.onDown
 * @param {() => void} props.onTake
 * @param {boolean} props.first
 * @param {boolean} props.last
 * @param {Partial<import("../sortable/sorting.jsx").Drag>} props.drag
 */
export function FormRow({ row, onUp, onDown, onTake, first, last, drag }) {
  const text = useText();
  const id = useId();
  const field = text(row.title);
  const line = [text(row.type), ...row.flags.map((flag) => text(flag))].join(" · ");
  const way = (/** @type {string} */ key, /** @type {string} */ sign, /** @type {() => void} */ act, off = false) => (
    <button type="button" className="form-way" aria-label={text(key, { field })} aria-disabled={off} onClick={act}>{sign}</button>
  );
  return (
    <li className="form-row" data-section={row.is_section ? "" : undefined} data-form-field={row.id} {...drag.place}>
      <span className="form-handle" aria-hidden="true" title={text("forms.drag", { field })} {...drag.hold}>⠿</span>
      <span className="row-text">
        <Link to={`/fields/${row.id}`} data-view="" aria-describedby={id}>{field}</Link>
        <small id={id}>{line}</small>
      </span>
      {way("forms.up", "↑", onUp, first)}
      {way("forms.down", "↓", onDown, last)}
      {row.is_own ? <span className="form-way" /> : way("forms.remove", "×", onTake)}
    </li>
  );
}
