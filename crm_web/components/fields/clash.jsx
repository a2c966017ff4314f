// Somebody else saved another value of the field meanwhile: whose shall stay? Or neither: one's own is edited on, with theirs in sight.
import { useEffect } from "react";
import { insist, keepMine, takeTheirs } from "../store/conflicts.js";
import { useViewAt, useViewPath } from "../store/hooks.js";
import { titleOf } from "../store/titles.js";
import { same } from "../store/values.js";
import { refresh } from "../store/views.js";
import { moment, useLanguage, useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @typedef {import("./types.js").FieldView} FieldView */
/** @typedef {{theirs: import("../store/types.js").Value, by: string, at: string}} Collision */
/** @typedef {{field: FieldView, item: import("../store/types.js").Item, title: string, onEdit: (theirs: Collision) => void}} Props */

/** Found at Save. @param {Props & {clash: import("../store/types.js").Clash}} props */
export function Clash({ field, item, title, clash, onEdit }) {
  const mine = () => keepMine(item, field.name);
  return <Question {...{ field, title, clash, onEdit }} onMine={mine} onTheirs={() => takeTheirs(item, field.name)} />;
}

/** Heard of before Save: the text that is being typed stays as it is. @param {Props} props */
export function Overtaken({ field, item, title, onEdit }) {
  const clash = { ...useLastChange(field), theirs: field.value };
  const mine = () => insist(item, field.name, field.value);
  return <Question {...{ field, title, clash, onEdit }} onMine={mine} onTheirs={() => takeTheirs(item, field.name)} />;
}

/** @param {{field: FieldView, title: string, clash: Collision, onMine: () => void, onTheirs: () => void, onEdit: (theirs: Collision) => void}} props */
function Question({ field, title, clash, onMine, onTheirs, onEdit }) {
  const text = useText();
  return (
    <div className="clash" role="group" aria-label={title}>
      <p role="status"><Theirs {...{ field, clash }} /></p>
      <button type="button" onClick={onMine}>{text("conflict.mine")}</button>
      <button type="button" onClick={onTheirs}>{text("conflict.theirs")}</button>
      <button type="button" onClick={() => (onMine(), onEdit(clash))}>{text("conflict.edit")}</button>
    </div>
  );
}

/** Who changed it, when, to what. @param {{field: FieldView, clash: Collision}} props */
export function Theirs({ field, clash }) {
  const text = useText();
  const language = useLanguage();
  const { theirs, by, at } = clash;
  const entries = same(theirs, field.value) ? field.shown : [theirs].flat().map((value) => value && (titleOf(field.to, value) || optionOf(field, value)));
  const said = entries.filter(Boolean).map((entry) => text(String(entry))).join(", ") || text("detail.empty");
  return text(by ? "conflict.said" : "conflict.somebody", { by, at: at ? moment(at, language) : "", theirs: said });
}

/** The words of a choice; other values say what they are. @param {FieldView} field @param {string} value */
function optionOf({ options }, value) {
  return options.find((option) => option.value === value)?.text ?? value;
}

/** Who changed the field last, and when; "" until the history has told. @param {FieldView} field */
function useLastChange({ name, value }) {
  const path = `${useViewPath()}/history`;
  const { versions } = useViewAt(path, EMPTY);
  useEffect(() => void refresh(path), [path, value]);
  const changed = (/** @type {{changes: {name: string}[]}} */ version) => version.changes.some((change) => change.name === name);
  return versions?.find(changed) ?? { by: "", at: "" };
}

/** @type {import("../store/types.js").View} */
const EMPTY = { path: "", user: "", epoch: "", rev: 0, versions: [] };
