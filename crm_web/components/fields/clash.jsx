// Somebody else saved another value of the field meanwhile: whose shall stay?
import { useEffect } from "react";
import { insist, keepMine, takeTheirs } from "../store/conflicts.js";
import { useViewAt, useViewPath } from "../store/hooks.js";
import { same } from "../store/values.js";
import { refresh } from "../store/views.js";
import { moment, useLanguage, useText } from "../text/text.js";

/** @typedef {import("./types.js").FieldView} FieldView */
/** @typedef {{field: FieldView, item: import("../store/types.js").Item, title: string}} Props */

/** Found at Save. @param {Props & {clash: import("../store/types.js").Clash}} props */
export function Clash({ field, item, title, clash }) {
  return <Question {...{ field, title }} {...clash} onMine={() => keepMine(item, field.name)} onTheirs={() => takeTheirs(item, field.name)} />;
}

/** Heard of before Save: the text that is being typed stays as it is. @param {Props} props */
export function Overtaken({ field, item, title }) {
  const { by, at } = useLastChange(field);
  const mine = () => insist(item, field.name, field.value);
  return <Question {...{ field, title, by, at }} theirs={field.value} onMine={mine} onTheirs={() => takeTheirs(item, field.name)} />;
}

/** @param {{field: FieldView, title: string, theirs: import("../store/types.js").Value, by: string, at: string, onMine: () => void, onTheirs: () => void}} props */
function Question({ field, title, theirs, by, at, onMine, onTheirs }) {
  const text = useText();
  const language = useLanguage();
  const entries = same(theirs, field.value) ? field.shown.map((shown) => text(shown)) : [theirs].flat();
  const said = entries.filter(Boolean).join(", ") || text("detail.empty");
  return (
    <div className="clash" role="group" aria-label={title}>
      <p role="status">{text(by ? "conflict.said" : "conflict.somebody", { by, at: at ? moment(at, language) : "", theirs: said })}</p>
      <button type="button" onClick={onMine}>{text("conflict.mine")}</button>
      <button type="button" onClick={onTheirs}>{text("conflict.theirs")}</button>
    </div>
  );
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
