// Inviting somebody: name, login, role; then the link for them.
import { useState } from "react";
import { Link } from "react-router";
import { act } from "../acting/act.js";
import { useAlive, useText } from "../text/text.js";
import { OneTimeLink } from "./one_time_link.jsx";
import "$/catalogs/people.js";

/** @param {{view: {roles: string[]}}} props */
export function Invite({ view }) {
  const text = useText();
  const alive = useAlive();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [made, setMade] = useState(/** @type {{link: import("./one_time_link.jsx").Made, name: string} | null} */ (null));

  /** @param {import("react").FormEvent<HTMLFormElement>} event */
  const submit = async (event) => {
    event.preventDefault();
    const { name, login, role } = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    const done = await act("POST", "/api/people", { name, login, role });
    setBusy(false);
    setProblem(done.problem);
    if (!done.problem) setMade({ link: done.told, name: String(name) || String(login) });
  };
  if (made) {
    return (
      <section>
        <OneTimeLink made={made.link} name={made.name} />
        <div className="sure">
          <button type="button" onClick={() => setMade(null)}>{text("people.invite_another")}</button>
          <Link className="way" to={`/people/${made.link.id}`}>{text("people.show", { name: made.name })}</Link>
        </div>
      </section>
    );
  }
  return (
    <section>
      <form className="sign-in" onSubmit={submit} method="post" action="/api/people">
        <label>
          <span className="label">{text("people.name")}</span>
          <input name="name" autoComplete="off" maxLength={128} required />
        </label>
        <label>
          <span className="label">{text("people.login")}</span>
          <input name="login" autoComplete="off" autoCapitalize="none" spellCheck="false" inputMode="email" maxLength={64} required aria-describedby="login-hint" />
        </label>
        <p id="login-hint" className="quiet">{text("people.login_hint")}</p>
        <label>
          <span className="label">{text("people.role")}</span>
          <select name="role">{view.roles.map((role) => <option key={role} value={role}>{text(`people.role.${role}`)}</option>)}</select>
        </label>
        <p className="problem" role="alert">{problem && text(problem)}</p>
        <button className="primary" disabled={busy || !alive}>{text("people.make_link")}</button>
      </form>
    </section>
  );
}
