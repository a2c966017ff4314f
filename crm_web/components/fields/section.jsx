// The heading of a section of a form.
import { useText } from "../text/text.js";
import { useAsked } from "./asked.js";

/** @param {{field: import("./types.js").FieldView, item: import("../store/types.js").Item}} props */
export function SectionHead({ field, item }) {
  const text = useText();
  const asked = useAsked(item, field.conditions);
  return asked && (
    <div className="section-head">
      <h2>{text(field.label)}</h2>
      {field.hint && <p className="quiet">{field.hint}</p>}
    </div>
  );
}
