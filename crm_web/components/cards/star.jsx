// A favourite, on every device of this agent.
import { setPreference, usePreference } from "../store/preferences.js";
import { useText } from "../text/text.js";

/** @param {{item: import("../store/types.js").Item}} props */
export function Star({ item }) {
  const text = useText();
  const name = `favourites-${item.kind}`;
  const ids = usePreference(name);
  const on = ids.includes(item.id);
  const press = () => setPreference(name, on ? ids.filter((id) => id !== item.id) : [...ids, item.id]);
  return (
    <button type="button" className="star" aria-pressed={on} aria-label={text(on ? "star.remove" : "star.add")} onClick={press}>
      <svg viewBox="0 0 24 24" className="icon" aria-hidden="true"><path d="M12 3.5l2.6 5.4 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900L3.500 9.700l5.900-.8z" /></svg>
    </button>
  );
}
