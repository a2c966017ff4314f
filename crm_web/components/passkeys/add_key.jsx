// Adding a passkey. Who has a password tells it once more: whoever finds an open phone does not know it.
import { useState } from "react";
import { useAlive, useText } from "../text/text.js";
import "$/catalogs/account.js";

/** @param {HTMLInputElement | null} box */
const begin = (box) => box?.focus(); // `autofocus` works once in a page

/** @param {{login: string, asks: boolean, busy: boolean, onAdd: (password: string) => Promise<boolean>}} props `onAdd` tells whether there is a new key */
export function AddKey({ login, asks, busy, onAdd }) {
  const text = useText();
  const alive = useAlive();
  const [asking, setAsking] = useState(false);
  const face = text("account.key_add");
  if (!asking) return <button type="button" className="second" disabled={busy || !alive} onClick={() => (asks ? setAsking(true) : onAdd(""))}>{face}</button>;
  /** @param {import("react").FormEvent<HTMLFormElement>} event */
  const submit = async (event) => {
    event.preventDefault();
    if (await onAdd(String(new FormData(event.currentTarget).get("password")))) setAsking(false);
  };
  return (
    <form className="sign-in" onSubmit={submit} method="post" action="/api/account/passkeys/options">
      <input type="hidden" name="login" autoComplete="username" value={login} />
      <label>
        <span className="label">{text("account.key_password")}</span>
        <input name="password" type="password" autoComplete="current-password" required ref={begin} aria-describedby="key-password-hint" />
      </label>
      <p id="key-password-hint" className="quiet">{text("account.key_password_hint")}</p>
      <button className="primary" disabled={busy || !alive}>{face}</button>
      <button type="button" className="quiet" onClick={() => setAsking(false)}>{text("action.cancel")}</button>
    </form>
  );
}
