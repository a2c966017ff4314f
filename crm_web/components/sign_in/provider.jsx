// Signing in by the company's own provider, where there is one.
import { useEffect, useState } from "react";
import { finishSignOut } from "../store/person.js";
import { ask } from "../store/server.js";
import { useText } from "../text/text.js";
import { next } from "./next.js";
import "$/catalogs/sign_in.js";

const PROBLEMS = ["failed", "unknown", "unreachable"];

export function ProviderSignIn() {
  const text = useText();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState("");
  useEffect(() => {
    setProblem(PROBLEMS.find((one) => one === new URLSearchParams(location.search).get("oidc")) ?? "");
    ask("/api/oidc").then((answer) => answer.json()).then((told) => setName(told.name ?? ""), () => {});
  }, []);
  const press = async () => {
    await finishSignOut().catch(() => {});
    sessionStorage.removeItem("token"); // Reflex's state of this tab may belong to somebody else
    location.assign(`/api/oidc/start?next=${encodeURIComponent(next())}`);
  };
  if (!name && !problem) return null;
  return (
    <div className="other-ways">
      {problem && <p className="problem" role="alert">{text(`sign_in.oidc_${problem}`)}</p>}
      {name && <button type="button" className="other-way" onClick={press}>{text("sign_in.oidc", { name })}</button>}
    </div>
  );
}
