// Of what the person wants to hear, on every device of theirs alike.
import { setPreference, usePreference } from "../store/preferences.js";
import { useAlive, useText } from "../text/text.js";
import "$/catalogs/notifications.js";

const MUTED = "muted"; // the name of the list (crm_web/services/preferences.py)

/** @param {{events: string[]}} props */
export function Wanted({ events }) {
  const text = useText();
  const alive = useAlive();
  const muted = usePreference(MUTED);
  const set = (/** @type {string} */ event, /** @type {boolean} */ wanted) =>
    void setPreference(MUTED, wanted ? muted.filter((one) => one !== event) : [...muted, event]);
  if (!events.length) return null;
  return (
    <fieldset className="wanted">
      <legend>{text("notifications.wanted")}</legend>
      {events.map((event) => (
        <label key={event} className="wanted-event">
          <span>{text(`notifications.wanted.${event}`)}</span>
          <input type="checkbox" role="switch" disabled={!alive} checked={!muted.includes(event)} onChange={({ target }) => set(event, target.checked)} />
        </label>
      ))}
    </fieldset>
  );
}
