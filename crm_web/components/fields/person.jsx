// Whose it is: one of the people, and oneself in one tap.
import { type } from "../store/drafts.js";
import { memory } from "../store/memory.js";
import { useAlive, useText } from "../text/text.js";
import { ChoiceInput } from "./inputs.jsx";
import "$/catalogs/detail.js";

/** @param {import("./types.js").InputProps} props */
export function PersonInput(props) {
  const { field, item, state, title } = props;
  const text = useText();
  const me = useAlive() ? String(memory.user) : "";
  const offered = field.editable && state.value !== me && field.options.some((option) => option.value === me);
  return (
    <div className="person-at">
      <ChoiceInput {...props} />
      {offered && <button type="button" aria-label={`${title}: ${text("person.me")}`} onClick={() => type(item, field.name, state.base, me)}>{text("person.me")}</button>}
    </div>
  );
}
