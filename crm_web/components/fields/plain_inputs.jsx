// The inputs of which the browser knows more than that they are texts: a day, a time, an address on the web.
import { flushDrafts, type } from "../store/drafts.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {string} kind of the browser's own input */
const plain = (kind) =>
  /** @param {import("./types.js").InputProps} props */
  function PlainInput({ id, field, item, state, aria }) {
    const put = (/** @type {string} */ value) => type(item, field.name, state.base, value);
    return <input {...aria} id={id} type={kind} readOnly={!field.editable} value={String(state.value ?? "")} onChange={(event) => put(event.target.value)} onBlur={flushDrafts} />;
  };

export const DateInput = plain("date");
export const TimeInput = plain("time");

/** Beside the saved address is the way to it. @param {import("./types.js").InputProps} props */
export function UrlInput({ id, field, item, state, title, aria }) {
  const text = useText();
  const link = state.changed ? "" : field.links[0];
  return (
    <div className="entry">
      <input
        {...aria}
        id={id}
        type="text" inputMode="url" autoComplete="off" autoCapitalize="none" spellCheck="false" enterKeyHint="next"
        readOnly={!field.editable}
        value={String(state.value ?? "")}
        onChange={(event) => type(item, field.name, state.base, event.target.value)}
        onBlur={flushDrafts}
      />
      {link && <a className="open-link" href={link} target="_blank" rel="noopener noreferrer" aria-label={`${text("url.open")}: ${title}`}>{text("url.open")}</a>}
    </div>
  );
}
