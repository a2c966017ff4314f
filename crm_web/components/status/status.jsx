// One honest line about the network and the phone's storage; nothing where all is well.
import { useConnection } from "../store/hooks.js";
import { moment, useLanguage, useText } from "../text/text.js";

export function ConnectionLine() {
  const text = useText();
  const language = useLanguage();
  const { online, waiting, kept, stale, asOf } = useConnection();
  const said = [
    !online && text("status.offline"),
    waiting > 0 && text("status.waiting", { count: waiting }),
    stale && online && asOf > 0 && text("status.as_of", { at: moment(new Date(asOf).toISOString(), language) }),
    !kept && text("status.not_kept"),
  ].filter(Boolean);
  return <p className="connection" role="status">{said.join(" · ")}</p>;
}
