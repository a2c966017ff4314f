// The inputs that hold one text. The value is the store's: what is typed is there, and red, in the same frame.
import { flushDrafts, type } from "../store/drafts.js";
import { useText } from "../text/text.js";

/** What the phone's keyboard and its memory should know of a field. @type {Record<string, import("react").InputHTMLAttributes<HTMLInputElement>>} */
const KEYBOARD = {
  first_name: { autoComplete: "off", autoCapitalize: "words" },
  last_name: { autoComplete: "off", autoCapitalize: "words" },
};

/** @param {import("./types.js").InputProps} props */
export function TextInput({ id, field, item, state, aria }) {
  return (
    <input
      {...aria}
      {...KEYBOARD[field.name]}
      id={id}
      type="text"
      enterKeyHint="next"
      readOnly={!field.editable}
      value={String(state.value ?? "")}
      onChange={(event) => type(item, field.name, state.base, event.target.value)}
      onBlur={flushDrafts}
    />
  );
}

/** @param {import("./types.js").InputProps} props */
export function LongTextInput({ id, field, item, state, aria }) {
  const lines = Math.min(12, Math.max(3, String(state.value ?? "").split("\n").length + 1));
  return (
    <textarea
      {...aria}
      id={id}
      rows={lines}
      readOnly={!field.editable}
      value={String(state.value ?? "")}
      onChange={(event) => type(item, field.name, state.base, event.target.value)}
      onBlur={flushDrafts}
    />
  );
}

/** @param {import("./types.js").InputProps} props */
export function ChoiceInput({ id, field, item, state, aria }) {
  const text = useText();
  const value = String(state.value ?? "");
  const known = field.options.some((option) => option.value === value);
  return (
    <select
      {...aria}
      id={id}
      disabled={!field.editable}
      value={value}
      onChange={(event) => type(item, field.name, state.base, event.target.value)}
    >
      <option value="">{text("detail.nobody")}</option>
      {!known && value && <option value={value}>{value}</option>}
      {field.options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
    </select>
  );
}
