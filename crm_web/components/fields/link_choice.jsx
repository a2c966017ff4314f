// The search for the item that a field is to link to (WAI-ARIA: combobox with a listbox); a missing one is made in passing.
import { useEffect, useRef, useState } from "react";
import { createInPassing, useChoices } from "../store/choices.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

const MOST = 8; // choices in sight

/** @param {import("./types.js").InputProps & {focus: boolean, onChoose: (id: string) => void, onLeave: () => void}} props */
export function LinkChoice({ id, field, aria, focus, onChoose, onLeave }) {
  const text = useText();
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(focus);
  const [at, setAt] = useState(-1);
  const found = useChoices(field.slug, query, open).slice(0, MOST);
  const typed = query.trim();
  const make = () => onChoose(createInPassing(field.to, { [field.add]: typed }));
  const choices = [
    ...found.map((row) => ({ key: row.id, title: row.title, line: row.line, choose: () => onChoose(row.id) })),
    ...(field.add && typed ? [{ key: "", title: text("link.add", { title: typed }), line: "", choose: make }] : []),
  ];
  useEffect(() => { if (focus) input.current?.focus(); }, [focus]);
  /** @param {import("react").KeyboardEvent} event */
  const press = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !open) setOpen(true);
    else if (step) setAt((at + step + choices.length) % choices.length);
    else if (event.key === "Enter") (choices[at] ?? (choices.length === 1 ? choices[0] : undefined))?.choose();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  };
  const leave = () => { setOpen(false); setQuery(""); onLeave(); };
  return (
    <div className="choice-at">
      <input
        {...aria}
        ref={input} id={id} type="text" role="combobox" autoComplete="off" enterKeyHint="search"
        aria-autocomplete="list" aria-expanded={open} aria-controls={`${id}-list`}
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        value={query}
        onFocus={() => setOpen(true)} onClick={() => setOpen(true)} onBlur={leave} onKeyDown={press}
        onChange={(event) => { setQuery(event.target.value); setOpen(true); setAt(-1); }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={text(`kind.${field.to}.many`)} className="choices" hidden={!open || !choices.length}>
        {choices.map((choice, index) => (
          <li key={choice.key} id={`${id}-${index}`} role="option" aria-selected={index === at} aria-describedby={choice.line ? `${id}-${index}-line` : undefined} aria-label={choice.title}
            onPointerDown={(event) => event.preventDefault()} onClick={choice.choose}>
            {choice.title}
            {choice.line && <><small data-text={choice.line} /><span id={`${id}-${index}-line`} hidden>{choice.line}</span></>}
          </li>
        ))}
      </ul>
    </div>
  );
}
