// The switch for hearing of it while the app is closed: of this device alone, unlike what one wants to hear of.
import { useEffect, useState } from "react";
import { useText } from "../text/text.js";
import { hear, hearNoMore, pushState } from "./push.js";
import "$/catalogs/notifications.js";

/** @typedef {import("./push.js").State} State */

export function PushChoice() {
  const text = useText();
  const [state, setState] = useState(/** @type {State | null} */ (null));
  const [busy, setBusy] = useState(false);
  useEffect(() => void pushState().then(setState), []);
  const set = async (/** @type {boolean} */ wanted) => {
    setBusy(true);
    setState(await (wanted ? hear() : hearNoMore()));
    setBusy(false);
  };
  if (state === null) return null;
  return (
    <div className="wanted push">
      <label className="wanted-event">
        <span>{text("notifications.push")}</span>
        <input type="checkbox" role="switch" checked={state === "on"} disabled={busy || state === "impossible"} onChange={({ target }) => set(target.checked)} />
      </label>
      <p className="quiet" role="status">{["denied", "impossible", "unreachable"].includes(state) && text(`notifications.push.${state}`)}</p>
    </div>
  );
}
