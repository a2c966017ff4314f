// Signing in with a passkey: one tap, then the finger.
import { useEffect, useState } from "react";
import { comeIn } from "../store/person.js";
import { useText } from "../text/text.js";
import { next } from "../sign_in/next.js";
import { canUseKeys, useKey } from "./device.js";
import "$/catalogs/sign_in.js";

/** @returns {Promise<string>} "" when signed in, else what to tell */
async function enter() {
  const asked = await comeIn("/api/passkey/options", {}).catch(() => null);
  if (!asked?.ok) return (await asked?.json().catch(() => null))?.detail ?? "sign_in.unreachable";
  const credential = await useKey(await asked.json()).catch(() => null);
  if (!credential) return "sign_in.passkey_none";
  const answer = await comeIn("/api/passkey", credential).catch(() => null);
  return answer?.ok ? "" : (await answer?.json().catch(() => null))?.detail ?? "sign_in.unreachable";
}

export function PasskeySignIn() {
  const text = useText();
  const [can, setCan] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  useEffect(() => setCan(canUseKeys()), []);
  const press = async () => {
    setBusy(true);
    const found = await enter();
    if (!found) return location.assign(next());
    setBusy(false);
    setProblem(found);
  };
  if (!can) return null;
  return (
    <div className="other-ways">
      {problem && <p className="problem" role="alert">{text(problem)}</p>}
      <button type="button" className="other-way" disabled={busy} onClick={press}>{text("sign_in.passkey")}</button>
    </div>
  );
}
