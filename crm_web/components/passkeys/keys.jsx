// One's passkeys: a finger or a face in the place of the password.
import { useEffect, useState } from "react";
import { act } from "../acting/act.js";
import { Sure } from "../acting/sure.jsx";
import { refresh } from "../store/views.js";
import { moment, useLanguage, useText } from "../text/text.js";
import { AddKey } from "./add_key.jsx";
import { canUseKeys, makeKey } from "./device.js";
import "$/catalogs/account.js";

/** @typedef {{id: string, device: string, since: string, used: string}} Key */

/** @param {{view: {path: string, login: string, has_password: boolean, keys: Key[]}}} props */
export function Keys({ view }) {
  const text = useText();
  const [can, setCan] = useState(false);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => setCan(canUseKeys()), []);
  const make = async (/** @type {string} */ password) => {
    setBusy(true);
    const found = await made(password);
    setProblem(found);
    setBusy(false);
    await refresh(view.path);
    return !found;
  };
  const remove = async (/** @type {string} */ id) => {
    setProblem((await act("DELETE", `/api/account/passkeys/${id}`)).problem);
    await refresh(view.path);
  };
  if (!can && !view.keys.length) return null;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{text("account.keys")}</h2>
      <p className="quiet">{text("account.keys_hint")}</p>
      <p className="problem" role="alert">{problem && text(problem)}</p>
      <ul>{view.keys.map((key) => <KeyRow key={key.id} of={key} onRemove={() => remove(key.id)} />)}</ul>
      {can && <AddKey login={view.login} asks={view.has_password} busy={busy} onAdd={make} />}
    </section>
  );
}

/** @param {string} password @returns {Promise<string>} "" when there is a new key, else why not */
async function made(password) {
  const asked = await act("POST", "/api/account/passkeys/options", { password });
  if (asked.problem) return asked.problem;
  const credential = await makeKey(asked.told).catch(() => null); // the person said no, or the device has one already
  return credential ? (await act("POST", "/api/account/passkeys", credential)).problem : "account.key_not_made";
}

/** @param {{of: Key, onRemove: () => Promise<void>}} props */
function KeyRow({ of, onRemove }) {
  const text = useText();
  const language = useLanguage();
  const device = of.device || text("account.unknown_device");
  return (
    <li className="device">
      <div>
        <strong>{device}</strong>
        <small>{of.used ? text("account.key_used", { at: moment(of.used, language) }) : text("account.key_unused")}</small>
        <small>{text("account.key_since", { at: moment(of.since, language) })}</small>
      </div>
      <Sure face={text("account.key_remove")} sure={text("account.key_remove_sure")} warning={text("account.key_remove_warning")} about={device} onSure={onRemove} />
    </li>
  );
}
