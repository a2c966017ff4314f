// One box over name, number and e-mail.
import { useEffect, useRef } from "react";
import { useAlive, useText } from "../text/text.js";
import { useQuery } from "./query.js";

/** @param {{hint: string}} props the key of what can be looked for */
export function SearchBox({ hint }) {
  return <SearchField hint={hint} {...useQuery()} />;
}

/** @param {{hint: string, value: string, type: (query: string) => void}} props */
export function SearchField({ hint, value, type }) {
  const text = useText();
  const alive = useAlive();
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => void (alive && location.hash === "#search" && box.current?.focus()), [alive]); // the app's shortcut leads there
  return (
    <search className="search">
      <input ref={box} type="search" disabled={!alive} aria-label={text("list.search")} placeholder={text(hint)} enterKeyHint="search" autoComplete="off"
        spellCheck="false" value={value} onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()} />
    </search>
  );
}
