// How far one action reaches: a choice, saved at once like everything that is saved.
import { useEffect, useState } from "react";
import { newId } from "../store/ids.js";
import { flush, send } from "../store/outbox.js";
import { refresh } from "../store/views.js";
import { useAlive, useText } from "../text/text.js";
import "$/catalogs/roles.js";

const SCOPES = ["none", "own", "all"];

/** @param {{path: string, id: string, about: string, reach: import("./kinds.jsx").Reach, onSaid: () => void}} props `id` of the right, `about` what it is said of */
export function ReachChoice({ path, id, about, reach, onSaid }) {
  const text = useText();
  const alive = useAlive();
  const [chosen, setChosen] = useState(reach.said);
  useEffect(() => setChosen(reach.said), [reach.said]);
  const action = text(`roles.action.${reach.action}`);
  const usual = reach.usual ? text("roles.usual", { scope: text(`roles.scope.${reach.usual}`) }) : text("roles.like_whole");
  const choose = async (/** @type {string} */ to) => {
    setChosen(to);
    await send({ op_id: newId(), kind: "right", id, base_version: 1, patch: { [reach.action]: { from: chosen, to } }, silent: true });
    await flush();
    await refresh(path);
    onSaid();
  };
  return (
    <label className="setting">
      <span>{action}</span>
      <select disabled={!alive} aria-label={`${about}: ${action}`} data-chosen={chosen || undefined} value={chosen} onChange={(event) => choose(event.target.value)}>
        <option value="">{usual}</option>
        {SCOPES.map((scope) => <option key={scope} value={scope}>{text(`roles.scope.${scope}`)}</option>)}
      </select>
    </label>
  );
}
