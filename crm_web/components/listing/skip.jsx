// A way past a long list, for who walks with Tab: it shows when the focus comes to it.
import { useText } from "../text/text.js";

const LONG = 20; // rows

/** @param {{of: string, count: number}} props `of`: the id of the list's element, `count` of its rows */
export function Skip({ of, count }) {
  const text = useText();
  const pass = () => document.getElementById(endOf(of))?.focus();
  return count > LONG && <button type="button" className="skip" onClick={pass}>{text("list.skip")}</button>;
}

/** Where it leads. @param {{of: string}} props */
export function End({ of }) {
  return <span id={endOf(of)} tabIndex={-1} />;
}

/** @param {string} of */
function endOf(of) {
  return `${of}-end`;
}
