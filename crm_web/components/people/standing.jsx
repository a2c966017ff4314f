// Whether somebody may come in: a link to choose a password by, and shutting them out.
import { useState } from "react";
import { act } from "../acting/act.js";
import { Sure } from "../acting/sure.jsx";
import { useAlive, useText } from "../text/text.js";
import { OneTimeLink } from "./one_time_link.jsx";
import "$/catalogs/people.js";

/** @param {{person: import("./rows.jsx").Person, isOneself: boolean, onChange: (active: boolean) => Promise<void>}} props */
export function Standing({ person, isOneself, onChange }) {
  const text = useText();
  const alive = useAlive();
  const [made, setMade] = useState(/** @type {import("./one_time_link.jsx").Made | null} */ (null));
  const [problem, setProblem] = useState("");
  const link = async () => {
    const done = await act("POST", `/api/people/${person.id}/link`);
    setProblem(done.problem);
    setMade(done.problem ? null : done.told);
  };
  const disable = () => {
    setMade(null);
    return onChange(false);
  };
  if (!person.id) return null;
  if (person.state === "disabled") {
    return (
      <section>
        <p className="quiet">{text("people.disabled_told")}</p>
        <button type="button" className="second" disabled={!alive} onClick={() => onChange(true)}>{text("people.enable")}</button>
      </section>
    );
  }
  return (
    <section>
      <p className="problem" role="alert">{problem && text(problem)}</p>
      {made && <OneTimeLink made={made} name={person.name} />}
      <button type="button" className="second" disabled={!alive} onClick={link}>{text(person.state === "invited" ? "people.link_again" : "people.link_reset")}</button>
      {!isOneself && <Sure face={text("people.disable")} sure={text("people.disable_sure")} warning={text("people.disable_warning", { name: person.name })} onSure={disable} />}
    </section>
  );
}
