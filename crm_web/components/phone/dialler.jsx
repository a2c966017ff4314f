// The Phone section around what it shows: what is looked for above, the keys at the thumb.
import { useState } from "react";
import { SearchField } from "../listing/search_box.jsx";
import { useQuery } from "../listing/query.js";
import { useAlive, useText } from "../text/text.js";
import { dial, isCode } from "./dialling.js";
import "$/catalogs/phone.js";

/** @typedef {{query: string, number: string, call: string, about: string}} PhoneView */

const KEYS = [..."123456789*0#"];

/** @param {{view: PhoneView, children: import("react").ReactNode}} props */
export function Dialler({ view, children }) {
  const text = useText();
  const { value, type } = useQuery();
  const [open, setOpen] = useState(true);
  const alive = useAlive(); // what the page was built with knows no address
  return (
    <>
      <header className="head phone-head">
        <div className="phone-title">
          <h1>{text("bar.phone")}</h1>
          <button type="button" aria-expanded={open} aria-controls="keys" onClick={() => setOpen(!open)}>{text("phone.keys")}</button>
        </div>
        <SearchField hint="phone.search_hint" value={value} type={type} />
      </header>
      <div className="phone-body">{children}</div>
      <Keys {...{ view, type }} value={alive ? value : ""} hidden={!open} />
    </>
  );
}

/** @param {{view: PhoneView, value: string, type: (query: string | ((before: string) => string)) => void, hidden: boolean}} props */
function Keys({ view, value, type, hidden }) {
  const text = useText();
  const alive = useAlive();
  const add = (/** @type {string} */ key) => type((before) => before + key);
  const key = (/** @type {string} */ sign) => <button key={sign} type="button" className="key" disabled={!alive} onClick={() => add(sign)}>{sign}</button>;
  return (
    <section id="keys" className="keys" aria-label={text("phone.keys")} hidden={hidden}>
      {isCode(value) && <p className="problem" role="alert">{text("phone.code")}</p>}
      {KEYS.map(key)}
      {key("+")}
      <Call {...{ view, value }} />
      <button type="button" className="key" disabled={!alive} aria-label={text("phone.erase")} onClick={() => type((before) => before.slice(0, -1))}>
        <svg viewBox="0 0 24 24" className="icon" aria-hidden="true"><path d="M9 5h11v14H9l-6-7zM12 9.500l5 5M17 9.500l-5 5" /></svg>
      </button>
    </section>
  );
}

/** Dials what was typed; what comes of it is filed about the one whose number it is. @param {{view: PhoneView, value: string}} props */
function Call({ view, value }) {
  const text = useText();
  const known = view.query.trim() === value.trim() ? view : { number: "", call: "", about: "" };
  const href = known.call || dial(value);
  const number = known.number || value;
  const name = href ? text("list.call_number", { number }) : text("phone.call");
  return (
    <a className="key dial" role="link" aria-disabled={!href} aria-label={name} href={href || undefined} data-about={href ? known.about || "type/CALL" : undefined} data-shown={number}>
      <svg viewBox="0 0 24 24" className="icon" aria-hidden="true"><path d="M21 16.500v3a1.500 1.500 0 0 1-1.600 1.500A17 17 0 0 1 3 4.600 1.500 1.500 0 0 1 4.500 3h3a1.500 1.500 0 0 1 1.500 1.300c.1 1 .4 2 .7 2.900a1.500 1.500 0 0 1-.3 1.600L8.100 10.100a13 13 0 0 0 5.800 5.800l1.300-1.300a1.500 1.500 0 0 1 1.600-.3c.9.3 1.900.6 2.900.7a1.500 1.500 0 0 1 1.300 1.500z" /></svg>
    </a>
  );
}
