// One person: what they are called, what they may do, whether they may come in.
import { useState } from "react";
import { act } from "../acting/act.js";
import { refresh } from "../store/views.js";
import { moment, useAlive, useLanguage, useText } from "../text/text.js";
import { Standing } from "./standing.jsx";
import "$/catalogs/people.js";

/** @typedef {{path: string, person: import("./rows.jsx").Person, roles: string[], is_oneself: boolean}} View */

/** @param {{view: View}} props */
export function PersonForm({ view }) {
  const text = useText();
  const language = useLanguage();
  const { person } = view;
  const [said, setSaid] = useState({ problem: "", done: "" });
  /** @type {(body: object, done: string) => Promise<void>} */
  const change = async (body, done) => {
    const { problem } = await act("PATCH", `/api/people/${person.id}`, body);
    setSaid({ problem, done: problem ? "" : done });
    await refresh(view.path);
  };
  const seen = person.seen ? text("people.seen", { at: moment(person.seen, language) }) : text("people.never_seen");
  return (
    <>
      <section>
        <p>
          {person.state && <span className={person.state === "disabled" ? "badge mark" : "badge"}>{text(`people.state.${person.state}`)}</span>}
          <small>{person.login} · {seen}</small>
        </p>
        <p className="problem" role="alert">{said.problem && text(said.problem)}</p>
        <p className="good" role="status">{said.done && text(said.done)}</p>
        <Role view={view} onChange={(role) => change({ role }, "people.role_changed")} />
        <Names key={person.id + person.name + person.email} person={person} onSave={(names) => change(names, "people.saved")} />
      </section>
      <Standing person={person} isOneself={view.is_oneself} onChange={(active) => change({ active }, active ? "people.enabled" : "people.disabled")} />
    </>
  );
}

/** @param {{view: View, onChange: (role: string) => void}} props */
function Role({ view: { person, roles }, onChange }) {
  const text = useText();
  const alive = useAlive();
  return (
    <label className="setting">
      <span>{text("people.role")}</span>
      <select disabled={!alive} value={person.role} onChange={(event) => onChange(event.target.value)}>
        {roles.map((role) => <option key={role} value={role}>{text(`people.role.${role}`)}</option>)}
      </select>
    </label>
  );
}

/** @param {{person: import("./rows.jsx").Person, onSave: (names: {name: string, email: string}) => void}} props */
function Names({ person, onSave }) {
  const text = useText();
  const alive = useAlive();
  /** @param {import("react").FormEvent<HTMLFormElement>} event */
  const submit = (event) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    onSave({ name: String(sent.get("name")), email: String(sent.get("email")) });
  };
  return (
    <form className="sign-in" onSubmit={submit} method="post">
      <label>
        <span className="label">{text("people.name")}</span>
        <input name="name" autoComplete="off" defaultValue={person.name} maxLength={128} required />
      </label>
      <label>
        <span className="label">{text("people.email")}</span>
        <input name="email" autoComplete="off" autoCapitalize="none" spellCheck="false" inputMode="email" maxLength={254} defaultValue={person.email} />
      </label>
      <button className="primary" disabled={!alive}>{text("action.save")}</button>
    </form>
  );
}
