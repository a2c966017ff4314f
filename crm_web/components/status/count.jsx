// How much the server does not have yet, at the bar's Menu and at the link to the page that lists it.
import { useEffect } from "react";
import { Link } from "react-router";
import { useWaitingCount } from "../store/hooks.js";
import { useText } from "../text/text.js";

const PAUSE = 300; // ms: the frame of a keystroke comes before the icon

/** Seen, and described by `id`; no part of the name of the link that it stands in. @param {{id: string}} props */
export function WaitingCount({ id }) {
  const text = useText();
  const count = useWaitingCount();
  useEffect(() => {
    const soon = setTimeout(showOnIcon, PAUSE, count);
    return () => clearTimeout(soon);
  }, [count]);
  return (
    <>
      {count > 0 && <span className="waiting-count" aria-hidden="true">{count}</span>}
      <span id={id} hidden>{count > 0 && text("waiting.count", { count })}</span>
    </>
  );
}

/** The installed app's icon carries the number; without one, once nothing waits. @param {number} count */
function showOnIcon(count) {
  navigator.setAppBadge?.(count).catch(() => {}); // 0 takes it away
}

export function WaitingLink() {
  const text = useText();
  return (
    <Link to="/waiting" className="setting" aria-describedby="waiting-said">
      <span>{text("waiting.title")}</span>
      <WaitingCount id="waiting-said" />
    </Link>
  );
}
