// Where this person is signed in: this device first, the others with a way to end it.
import { useState } from "react";
import { refresh } from "../store/views.js";
import { moment, useLanguage, useText } from "../text/text.js";
import { act } from "../acting/act.js";
import { Sure } from "../acting/sure.jsx";
import "$/catalogs/account.js";

/** @typedef {{id: string, device: string, since: string, seen: string, here: boolean}} SignIn */

/** @param {{view: {path: string, sign_ins: SignIn[]}}} props */
export function SignIns({ view }) {
  const text = useText();
  const [problem, setProblem] = useState("");
  const end = async (/** @type {string} */ url) => {
    const done = await act("DELETE", url);
    setProblem(done.problem);
    await refresh(view.path);
  };
  const others = view.sign_ins.filter(({ here }) => !here);
  return (
    <section aria-labelledby="sign-ins">
      <h2 id="sign-ins">{text("account.devices")}</h2>
      <p className="problem" role="alert">{problem && text(problem)}</p>
      <ul>{view.sign_ins.map((each) => <Device key={each.id} each={each} onEnd={() => end(`/api/account/sessions/${each.id}`)} />)}</ul>
      {others.length > 1 && <Sure face={text("account.end_others")} sure={text("account.end_others_sure")} warning={text("account.end_warning")} look="second" onSure={() => end("/api/account/sessions")} />}
    </section>
  );
}

/** @param {{each: SignIn, onEnd: () => Promise<void>}} props */
function Device({ each, onEnd }) {
  const text = useText();
  const language = useLanguage();
  const device = each.device || text("account.unknown_device");
  const seen = each.here ? text("account.here") : text("account.seen", { at: moment(each.seen, language) });
  return (
    <li className="device">
      <div>
        <strong>{device}</strong>
        <small className={each.here ? "good" : ""}>{seen}</small>
        <small>{text("account.since", { at: moment(each.since, language) })}</small>
      </div>
      {!each.here && <Sure face={text("account.end")} sure={text("account.end_sure")} warning={text("account.end_warning")} about={device} onSure={onEnd} />}
    </li>
  );
}
