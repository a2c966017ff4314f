// What was typed into this item on another device and not saved: go on with it here, or throw it away.
import { discardElsewhere, takeOver, useElsewhere } from "../store/elsewhere.js";
import { moment, useLanguage, useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {{typed: import("../store/elsewhere.js").Typed[], item: import("../store/types.js").Item}} props */
export function TypedElsewhere({ typed, item }) {
  const text = useText();
  const language = useLanguage();
  return useElsewhere(typed).map(({ op_id, at, count }) => (
    <div key={op_id} className="notice" role="group" aria-label={text("elsewhere.title")}>
      <p>{text("elsewhere.typed", { at: moment(at, language), count })}</p>
      <button type="button" onClick={() => takeOver(item, op_id)}>{text("elsewhere.use")}</button>
      <button type="button" onClick={() => discardElsewhere(op_id)}>{text("elsewhere.discard")}</button>
    </div>
  ));
}
