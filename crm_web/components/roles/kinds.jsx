// What a role may do to each kind, in one line; a tap leads to the choices.
import { Link } from "react-router";
import { useText } from "../text/text.js";
import "$/catalogs/people.js";
import "$/catalogs/roles.js";

/** @typedef {{action: string, said: string, usual: string}} Reach */
/** @typedef {{id: string, title: string, reaches: Reach[]}} Subject */

/** @param {{view: {role: string, roles: string[], kinds: Subject[]}}} props */
export function RoleKinds({ view }) {
  const text = useText();
  const line = (/** @type {Reach[]} */ reaches) => reaches.map(({ action, said, usual }) => `${text(`roles.action.${action}`)}: ${text(`roles.scope.${said || usual}`)}`).join(" · ");
  return (
    <>
      <nav className="choice role-choice" aria-label={text("roles.title")}>
        {view.roles.map((role) => <Link key={role} to={`/roles?role=${role}`} replace aria-current={role === view.role ? "true" : undefined}>{text(`people.role.${role}`)}</Link>)}
      </nav>
      <ul className="card-rows">
        {view.kinds.map(({ id, title, reaches }) => (
          <li key={id}>
            <div className="row">
              <div className="row-text">
                <Link to={`/roles/${id}`} className="row-title" data-view="">{text(title)}</Link>
                <span className="whole-line">{line(reaches)}</span>
              </div>
            </div>
          </li>
        ))}
      </ul>
      <p className="hint">{text("roles.hint")}</p>
    </>
  );
}
