// Coming by a link that works once. Its secret stands behind the #, so that no server and no log on the way has seen it.
import { useEffect, useState } from "react";
import { comeIn } from "../store/person.js";
import { useAlive, useText } from "../text/text.js";
import "$/catalogs/sign_in.js";

const LEAST = 12; // characters (crm_web/security/passwords.py)

/** @typedef {{login: string, name: string, invited: boolean}} Whom */

/**
 * @param {string} url
 * @param {object} body
 * @returns {Promise<{problem: string, told?: any}>}
 */
async function asked(url, body) {
  const answer = await comeIn(url, body).catch(() => null);
  const told = await answer?.json().catch(() => undefined);
  return { problem: answer?.ok ? "" : told?.detail ?? "sign_in.unreachable", told };
}

export function JoinForm() {
  const text = useText();
  const alive = useAlive();
  const [whom, setWhom] = useState(/** @type {Whom | null} */ (null));
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const [secret, setSecret] = useState("");

  useEffect(() => {
    const held = location.hash.slice(1) || String(history.state?.secret ?? "");
    history.replaceState({ ...history.state, secret: held }, "", location.pathname); // not in what is shared or looked over a shoulder
    setSecret(held);
    asked("/api/join/look", { secret: held }).then(({ problem: found, told }) => (found ? setProblem(found) : setWhom(told)));
  }, []);

  /** @param {import("react").FormEvent<HTMLFormElement>} event */
  const submit = async (event) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password"));
    if ([...password].length < LEAST) return setProblem("sign_in.password_short");
    setBusy(true);
    const done = await asked("/api/join", { secret, password });
    if (!done.problem) return location.assign("/contacts");
    setBusy(false);
    setProblem(done.problem);
  };
  return (
    <form className="sign-in" onSubmit={submit} method="post" action="/api/join">
      {whom && (
        <>
          <p role="status">{text(whom.invited ? "sign_in.welcome" : "sign_in.welcome_back", { name: whom.name })}</p>
          <label>
            <span className="label">{text("sign_in.login")}</span>
            <input name="login" autoComplete="username" readOnly value={whom.login} />
          </label>
          <label>
            <span className="label">{text("sign_in.password_new")}</span>
            <input name="password" type="password" autoComplete="new-password" required autoFocus aria-describedby="password-hint" />
          </label>
          <p id="password-hint" className="quiet">{text("sign_in.password_hint")}</p>
        </>
      )}
      {problem && <p className="problem" role="alert">{text(problem)}</p>}
      {whom && <button className="primary" disabled={busy || !alive}>{text("sign_in.come_in")}</button>}
      {!whom && problem && <a className="primary" href="/sign-in">{text("sign_in.sign_in")}</a>}
    </form>
  );
}
