// The sign-in form. A plain form with the names that password managers know; the answer is a full page load.
import { useEffect, useState } from "react";
import { finishSignOut, signIn, wipeIfRevoked } from "../store/person.js";
import { useAlive, useText } from "../text/text.js";
import { next } from "./next.js";
import "$/catalogs/sign_in.js";

/** @param {FormData} form @returns {Promise<string>} "" when signed in, else what to tell */
async function enter(form) {
  const answer = await signIn(String(form.get("login")), String(form.get("password"))).catch(() => null);
  if (answer?.ok) return "";
  const told = await answer?.json().catch(() => null);
  return told?.detail ?? "sign_in.unreachable";
}

/** Why nobody is signed in any more, where the app sent the person here itself. */
function reason() {
  const asked = new URLSearchParams(location.search);
  return ["revoked", "expired"].find((why) => asked.has(why)) ?? "";
}

/** A person whose session was revoked may come here by themselves: nothing of theirs stays. What was begun is finished. */
async function tidyUp() {
  await finishSignOut().catch(() => {});
  return wipeIfRevoked();
}

export function SignInForm() {
  const text = useText();
  const alive = useAlive();
  const [failed, setFailed] = useState("");
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState("");
  useEffect(() => {
    setWhy(reason());
    tidyUp().then((wiped) => wiped && setWhy("revoked"));
  }, []);

  /** @param {import("react").FormEvent<HTMLFormElement>} event */
  const submit = async (event) => {
    event.preventDefault();
    setBusy(true);
    const problem = await enter(new FormData(event.currentTarget));
    if (!problem) return location.assign(next());
    setBusy(false);
    setFailed(problem);
  };
  return (
    <form className="sign-in" onSubmit={submit} method="post" action="/api/session">
      {why && !failed && <p role="status">{text(`sign_in.${why}`)}</p>}
      <label>
        <span className="label">{text("sign_in.login")}</span>
        <input name="login" autoComplete="username" autoCapitalize="none" spellCheck="false" required autoFocus />
      </label>
      <label>
        <span className="label">{text("sign_in.password")}</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {failed && <p className="problem" role="alert">{text(failed)}</p>}
      <button className="primary" disabled={busy || !alive}>{text("sign_in.sign_in")}</button>
    </form>
  );
}
