// A page of which this phone knows nothing, while nobody can be asked: it says so, and comes by itself once somebody can.
import { useConnection } from "../store/hooks.js";
import { useText } from "../text/text.js";

export function NotHere() {
  const text = useText();
  const { known, online, stale } = useConnection();
  return <p className="page-line" role="status">{!known && (!online || stale) && text("status.not_here")}</p>;
}
