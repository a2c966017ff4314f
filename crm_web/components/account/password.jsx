// Another password for oneself. The old one is asked for; all other devices are signed out.
import { useRef, useState } from "react";
import { refresh } from "../store/views.js";
import { useAlive, useText } from "../text/text.js";
import { act } from "../acting/act.js";
import "$/catalogs/account.js";

const LEAST = 12; // characters (crm_web/security/passwords.py)

/** @param {{login: string}} props */
export function PasswordForm({ login }) {
  const text = useText();
  const alive = useAlive();
  const form = useRef(/** @type {HTMLFormElement | null} */ (null));
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState({ problem: "", done: "" });

  /** @param {import("react").FormEvent<HTMLFormElement>} event */
  const submit = async (event) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const [old, wanted] = [String(sent.get("old")), String(sent.get("new"))];
    if ([...wanted].length < LEAST) return setSaid({ problem: "account.password_short", done: "" });
    setBusy(true);
    const { problem } = await act("POST", "/api/account/password", { old, new: wanted });
    setBusy(false);
    setSaid({ problem, done: problem ? "" : "account.password_changed" });
    if (problem) return;
    form.current?.reset();
    await refresh("/account");
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">{text("account.password")}</h2>
      <form ref={form} className="sign-in" onSubmit={submit} method="post" action="/api/account/password">
        <input type="hidden" name="login" autoComplete="username" value={login} />
        <label>
          <span className="label">{text("account.password_old")}</span>
          <input name="old" type="password" autoComplete="current-password" required />
        </label>
        <label>
          <span className="label">{text("account.password_new")}</span>
          <input name="new" type="password" autoComplete="new-password" required aria-describedby="password-hint" />
        </label>
        <p id="password-hint" className="quiet">{text("account.password_hint")}</p>
        <p className="problem" role="alert">{said.problem && text(said.problem)}</p>
        <p className="good" role="status">{said.done && text(said.done)}</p>
        <button className="primary" disabled={busy || !alive}>{text("account.password_change")}</button>
      </form>
    </section>
  );
}
