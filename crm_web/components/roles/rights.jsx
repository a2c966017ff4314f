// What a role may do to the items of a kind as a whole, and to each of their fields.
import { useState } from "react";
import { useText } from "../text/text.js";
import { ReachChoice } from "./reach.jsx";
import "$/catalogs/people.js";
import "$/catalogs/roles.js";

/** @typedef {import("./kinds.jsx").Subject} Subject */

/** @param {{view: {path: string, role: string, whole: Subject, fields: Subject[]}}} props */
export function Rights({ view }) {
  const text = useText();
  const [said, setSaid] = useState(false);
  if (!view.role) return null;
  const choices = (/** @type {Subject} */ { id, reaches }, /** @type {string} */ about) =>
    reaches.map((reach) => <ReachChoice key={reach.action} path={view.path} id={id} about={about} reach={reach} onSaid={() => setSaid(true)} />);
  return (
    <>
      <p className="good spoken" role="status">{said && text("roles.saved")}</p>
      <section aria-labelledby="whole">
        <h2 id="whole">{text("roles.of_whole", { role: text(`people.role.${view.role}`), kind: text(view.whole.title) })}</h2>
        {choices(view.whole, text(view.whole.title))}
      </section>
      <section aria-labelledby="of-fields">
        <h2 id="of-fields">{text("roles.of_fields")}</h2>
        <p className="quiet">{text("roles.fields_hint")}</p>
        {view.fields.map((field) => (
          <div key={field.id} className="of-field" role="group" aria-label={text(field.title)}>
            <strong>{text(field.title)}</strong>
            {choices(field, text(field.title))}
          </div>
        ))}
      </section>
    </>
  );
}
