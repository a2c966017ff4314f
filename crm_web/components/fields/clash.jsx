// Somebody else saved another value of the field meanwhile: whose shall stay?
import { keepMine, takeTheirs } from "../store/conflicts.js";
import { moment, useLanguage, useText } from "../text/text.js";

/** @param {{field: import("./types.js").FieldView, item: import("../store/types.js").Item, title: string, clash: import("../store/types.js").Clash}} props */
export function Clash({ field, item, title, clash }) {
  const text = useText();
  const language = useLanguage();
  const at = clash.at ? moment(clash.at, language) : "";
  const theirs = [clash.theirs].flat().filter(Boolean).join(", ") || text("detail.empty");
  return (
    <div className="clash" role="group" aria-label={title}>
      <p>{text("conflict.said", { by: clash.by, at, theirs })}</p>
      <button type="button" onClick={() => keepMine(item, field.name)}>{text("conflict.mine")}</button>
      <button type="button" onClick={() => takeTheirs(item, field.name)}>{text("conflict.theirs")}</button>
    </div>
  );
}
