// The inputs that hold one text. The value is the store's: what is typed is there, and red, in the same frame.
import { flushDrafts, type } from "../store/drafts.js";
import { moment, useLanguage, useText } from "../text/text.js";

/** What the phone's keyboard and its memory should know of a field. @type {Record<string, {autoComplete?: string, autoCapitalize?: string}>} */
const KEYBOARD = {
  address: { autoComplete: "off", autoCapitalize: "words" },
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
      value={String((field.editable ? state.value : field.shown[0]) ?? "")}
      onChange={(event) => type(item, field.name, state.base, event.target.value)}
      onBlur={flushDrafts}
    />
  );
}

/** A moment is typed in the phone's zone and saved in UTC. @param {import("./types.js").InputProps} props */
export function MomentInput({ id, field, item, state, aria }) {
  const language = useLanguage();
  const iso = String(state.value ?? "");
  const put = (/** @type {string} */ local) => type(item, field.name, state.base, local && `${new Date(local).toISOString().slice(0, 19)}Z`);
  if (!field.editable) return <input {...aria} id={id} readOnly value={iso && moment(iso, language)} />;
  return <input {...aria} id={id} type="datetime-local" value={inZone(iso)} onChange={(event) => put(event.target.value)} onBlur={flushDrafts} />;
}

/** @param {string} iso */
function inZone(iso) {
  const at = new Date(iso);
  return iso && new Date(Number(at) - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** @param {import("./types.js").InputProps} props */
export function LongTextInput({ id, field, item, state, aria }) {
  const lines = Math.min(12, Math.max(2, String(state.value ?? "").split("\n").length + 1));
  return (
    <textarea
      {...aria}
      {...KEYBOARD[field.input]}
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
  const known = field.options.find((option) => option.value === value);
  return (
    <select
      {...aria}
      id={id}
      data-colour={known?.colour || undefined}
      disabled={!field.editable}
      value={value}
      onChange={(event) => type(item, field.name, state.base, event.target.value)}
    >
      <option value="">{text(`${field.input}.none`)}</option>
      {!known && value && <option value={value}>{value}</option>}
      {field.options.map((option) => <option key={option.value} value={option.value}>{text(option.text)}</option>)}
    </select>
  );
}
