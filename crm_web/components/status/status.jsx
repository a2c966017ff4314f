// One honest line about the network and the phone's storage; nothing where all is well. What waits leads to the page that lists it.
import { Link } from "react-router";
import { useConnection } from "../store/hooks.js";
import { moment, useLanguage, useText } from "../text/text.js";

export function ConnectionLine() {
  const text = useText();
  const language = useLanguage();
  const { online, waiting, kept, stale, asOf } = useConnection();
  const said = [
    !online && text("status.offline"),
    waiting > 0 && <Link key="waiting" to="/waiting">{text("status.waiting", { count: waiting })}</Link>,
    (stale || !online) && asOf > 0 && text("status.as_of", { at: moment(new Date(Math.min(asOf, Date.now())).toISOString(), language) }),
    !kept && text("status.not_kept"),
  ].filter(Boolean);
  return <p className="connection" role="status">{said.flatMap((part, index) => (index ? [" · ", part] : [part]))}</p>;
}
