// All people: who they are, what they may do, when they were last here.
import { Link } from "react-router";
import { moment, useLanguage, useText } from "../text/text.js";
import "$/catalogs/people.js";

/** @typedef {{id: string, name: string, login: string, email: string, role: string, state: string, seen: string, initials: string, hue: number}} Person */

/** @param {{view: {people: Person[]}}} props */
export function PeopleRows({ view }) {
  return <ul className="rows">{view.people.map((person) => <li key={person.id}><PersonRow person={person} /></li>)}</ul>;
}

/** @param {{person: Person}} props */
function PersonRow({ person }) {
  const text = useText();
  const language = useLanguage();
  const seen = person.seen ? text("people.seen", { at: moment(person.seen, language) }) : text("people.never_seen");
  return (
    <div className="row">
      <span className="initials" data-hue={person.hue} aria-hidden="true">{person.initials}</span>
      <div className="row-text">
        <Link to={`/people/${person.id}`} className="row-title" data-view="">{person.name}</Link>
        <span className="row-line">
          {person.state !== "active" && <span className={person.state === "disabled" ? "badge mark" : "badge"}>{text(`people.state.${person.state}`)}</span>}
          {[text(`people.role.${person.role}`), person.login].join(" · ")}
        </span>
        <span className="row-line">{seen}</span>
      </div>
    </div>
  );
}
