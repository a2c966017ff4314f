// The inputs with which a manager says what a field is: its title, its options, its pattern.
import { useState } from "react";
import { flushDrafts, type } from "../store/drafts.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** A title of the app's own stands in the words of the reader. @param {import("./types.js").InputProps} props */
export function WordsInput({ id, field, item, state, aria }) {
  const text = useText();
  const put = (/** @type {string} */ typed) => type(item, field.name, state.base, typed && typed === text(String(state.base)) ? state.base : typed);
  return <input {...aria} id={id} type="text" enterKeyHint="next" value={text(String(state.value ?? ""))} onChange={(event) => put(event.target.value)} onBlur={flushDrafts} />;
}

/** Beside the pattern is a line to try it. @param {import("./types.js").InputProps} props */
export function PatternInput({ id, field, item, state, aria }) {
  const text = useText();
  const [tried, setTried] = useState("");
  const value = String(state.value ?? "");
  const verdict = tried && value && text(`pattern.${judged(value, tried)}`);
  return (
    <>
      <input
        {...aria}
        id={id} type="text" className="code" autoComplete="off" autoCapitalize="none" spellCheck="false" enterKeyHint="next"
        value={value} onChange={(event) => type(item, field.name, state.base, event.target.value)} onBlur={flushDrafts}
      />
      {value && (
        <label className="tryout">
          <span className="label">{text("pattern.try")}</span>
          <input type="text" maxLength={60} autoComplete="off" spellCheck="false" value={tried} onChange={(event) => setTried(event.target.value)} />
          <span role="status">{verdict}</span>
        </label>
      )}
    </>
  );
}

/** @param {string} pattern @param {string} tried @returns {"fits" | "misfits" | "wrong"} */
function judged(pattern, tried) {
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(tried) ? "fits" : "misfits";
  } catch {
    return "wrong";
  }
}

/** The words of each option; its value stays what it was when it was saved first. @param {import("./types.js").InputProps} props */
export function OptionsInput({ id, field, item, state, title, aria }) {
  const text = useText();
  const entries = /** @type {string[]} */ ([state.value ?? []].flat());
  const put = (/** @type {string[]} */ next) => type(item, field.name, state.base, next);
  const word = (/** @type {number} */ index, /** @type {string} */ typed) => {
    const words = typed.replaceAll("|", "/");
    const [value] = entries[index].split("|");
    const isSaved = [field.value].flat().some((entry) => entry.split("|")[0] === value);
    put(entries.with(index, isSaved && value !== words ? `${value}|${words}` : words));
  };
  return (
    <div className="entries" role="group" aria-labelledby={`${id}-title`} aria-describedby={/** @type {string} */ (aria["aria-describedby"])}>
      {entries.map((entry, index) => (
        <div className="entry" key={index}>
          <input id={index ? undefined : id} type="text" aria-label={`${title} ${index + 1}`} aria-invalid={Boolean(aria["aria-invalid"]) || undefined} enterKeyHint="next" value={titleOf(entry)} onChange={(event) => word(index, event.target.value)} onBlur={flushDrafts} />
          <button type="button" className="remove" onClick={() => put(entries.toSpliced(index, 1))}>
            <span aria-hidden="true">×</span>
            <span className="spoken">{text("detail.remove", { field: `${title} ${index + 1}` })}</span>
          </button>
        </div>
      ))}
      <button type="button" className="add-entry" onClick={() => put([...entries, ""])}>{text("detail.add.options")}</button>
    </div>
  );
}

/** @param {string} entry "value|title", or both in one */
function titleOf(entry) {
  const at = entry.indexOf("|");
  return at < 0 ? entry : entry.slice(at + 1);
}
