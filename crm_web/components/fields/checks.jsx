// The inputs in which one ticks: yes or no, one of a few, several of a few.
import { type } from "../store/drafts.js";
import { useText } from "../text/text.js";

/** @param {import("./types.js").InputProps} props */
export function CheckboxInput({ id, field, item, state, aria }) {
  const put = (/** @type {boolean} */ ticked) => type(item, field.name, state.base, ticked ? "yes" : "");
  return <input {...aria} id={id} type="checkbox" disabled={!field.editable} checked={Boolean(state.value)} onChange={(event) => put(event.target.checked)} />;
}

/** The buttons of one choice; the pressed one again takes it back. @param {import("./types.js").InputProps} props */
export function RadioInput({ id, field, item, state, aria }) {
  const value = String(state.value ?? "");
  const put = (/** @type {string} */ chosen) => type(item, field.name, state.base, chosen === value ? "" : chosen);
  const ticks = optionsOf(field, [value]).map((option) => (
    <Tick key={option.value} {...{ id, field, option }} kind="radio" ticked={option.value === value} onPut={() => put(option.value)} />
  ));
  return <div {...aria} id={id} role="radiogroup" aria-labelledby={`${id}-title`} className="ticks">{ticks}</div>;
}

/** @param {import("./types.js").InputProps} props */
export function ChoicesInput({ id, field, item, state, aria }) {
  const text = useText();
  const values = [state.value ?? []].flat();
  const { "aria-required": _, ...told } = aria; // a group is not required, says ARIA; the title says it
  const put = (/** @type {string} */ value, /** @type {boolean} */ ticked) =>
    type(item, field.name, state.base, (ticked ? [...values, value] : values.filter((other) => other !== value)).sort());
  const ticks = optionsOf(field, values).map((option) => (
    <Tick key={option.value} {...{ id, field, option }} kind="checkbox" ticked={values.includes(option.value)} onPut={(ticked) => put(option.value, ticked)} />
  ));
  return (
    <div {...told} id={id} role="group" aria-labelledby={`${id}-title`} className="ticks" tabIndex={-1}>
      {ticks}
      {!ticks.length && <span className="quiet">{text("choice.none")}</span>}
    </div>
  );
}

/** @param {{id: string, field: import("./types.js").FieldView, option: {value: string, text: string, colour?: string}, kind: string, ticked: boolean, onPut: (ticked: boolean) => void}} props */
function Tick({ id, field, option, kind, ticked, onPut }) {
  const text = useText();
  const press = () => kind === "radio" && ticked && onPut(false);
  return (
    <label className="tick">
      <input type={kind} name={id} disabled={!field.editable} checked={ticked} onChange={(event) => onPut(event.target.checked)} onClick={press} />
      <span data-colour={option.colour || undefined}>{text(option.text)}</span>
    </label>
  );
}

/** What can be chosen, and what is set although it no longer can. @param {import("./types.js").FieldView} field @param {string[]} values */
function optionsOf(field, values) {
  const known = field.options.map(({ value }) => value);
  return [...field.options, ...values.filter((value) => value && !known.includes(value)).map((value) => ({ value, text: value }))];
}
