// How much phones may keep, for everybody: managers choose it, and it is in force on each phone at its next word with the server.
import { ALLOWANCE, allowance } from "../store/allowances.js";
import { newId } from "../store/ids.js";
import { send } from "../store/outbox.js";
import { memory } from "../store/memory.js";
import { useStable } from "../store/stable.js";
import { useAlive, useText } from "../text/text.js";
import "$/catalogs/menu.js";

/** @typedef {"days" | "megabytes"} Name */

/** @param {{choices: Record<string, number[]>}} props by name the amounts that can be chosen */
export function Allowances({ choices }) {
  const text = useText();
  const alive = useAlive();
  const now = useStable(look, () => ({ days: 0, megabytes: 0 }));
  const choose = (/** @type {Name} */ name, /** @type {any} */ to) => {
    const edit = { from: /** @type {any} */ (now[name]), to };
    return send({ op_id: newId(), kind: ALLOWANCE, id: "phones", base_version: null, patch: { [name]: edit }, silent: true });
  };
  return Object.entries(choices).map(([name, amounts]) => (
    <label key={name} className="setting">
      <span>{text(`menu.${name}`)}</span>
      <select disabled={!alive} value={now[/** @type {Name} */ (name)]} onChange={(event) => choose(/** @type {Name} */ (name), Number(event.target.value))}>
        {amounts.map((amount) => <option key={amount} value={amount}>{amount ? text(`menu.${name}.amount`, { count: amount }) : text(`menu.${name}.none`)}</option>)}
      </select>
    </label>
  ));
}

/** As last chosen here, else as the server says. @returns {Record<Name, number>} */
function look() {
  const chosen = [...memory.ops.values()].filter(({ kind }) => kind === ALLOWANCE).map(({ patch }) => Object.entries(patch).map(([name, { to }]) => [name, to]));
  return { days: allowance("days"), megabytes: allowance("megabytes"), ...Object.fromEntries(chosen.flat()) };
}
