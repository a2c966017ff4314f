// What is ticked: yes or nothing, and several of a few values.
import { type } from "../store/drafts.js";
import { useText } from "../text/text.js";

/** @param {import("./types.js").InputProps} props */
export function CheckboxInput({ id, field, item, state, aria }) {
  return (
    <input {...aria} id={id} type="checkbox" disabled={!field.editable} checked={state.value === "yes"}
      onChange={(event) => type(item, field.name, state.base, event.target.checked ? "yes" : "")} />
  );
}

/** @param {import("./types.js").InputProps} props */
export function ChoicesInput({ id, field, item, state, aria }) {
  const text = useText();
  const value = /** @type {string[]} */ (state.value ?? []);
  const tick = (/** @type {string} */ one) => {
    const ticked = value.includes(one) ? value.filter((other) => other !== one) : [...value, one];
    type(item, field.name, state.base, ticked.sort());
  };
  return (
    <div {...aria} id={id} role="group" aria-labelledby={`${id}-title`} className="ticks" tabIndex={-1}>
      {field.options.map((option) => (
        <label key={option.value}>
          <input type="checkbox" disabled={!field.editable} checked={value.includes(option.value)} onChange={() => tick(option.value)} />
          <span>{text(option.text)}</span>
        </label>
      ))}
      {!field.options.length && <span className="quiet">{text("choice.none")}</span>}
    </div>
  );
}
