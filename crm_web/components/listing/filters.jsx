// What narrows a list: one choice for each field, in the address, so that it can be shared and survives going back.
import { useNavigate, useSearchParams } from "react-router";
import { useText } from "../text/text.js";

/** @typedef {{name: string, label: string, value: string, options: {value: string, text: string}[]}} Filter */

/** @param {{filters: Filter[]}} props */
export function Filters({ filters }) {
  const text = useText();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const choose = (/** @type {string} */ name, /** @type {string} */ value) => {
    const next = new URLSearchParams(location.search); // `asked` may be of a moment ago
    if (value) next.set(name, value);
    else next.delete(name);
    navigate({ search: next.toString() }, { replace: true, preventScrollReset: true });
  };
  return (
    <div className="narrow">
      {filters.map(({ name, label, options }) => (
        <select key={name} aria-label={text(label)} value={asked.get(name) ?? ""} data-chosen={asked.get(name) ? "" : undefined} onChange={(event) => choose(name, event.target.value)}>
          <option value="">{text("list.any", { field: text(label) })}</option>
          {options.map((option) => <option key={option.value} value={option.value}>{text(option.text)}</option>)}
        </select>
      ))}
    </div>
  );
}
