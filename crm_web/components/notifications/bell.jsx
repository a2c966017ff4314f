// The way to the list, with how much of it is unread.
import { Link } from "react-router";
import { NOTIFICATIONS } from "../store/notifications.js";
import { useText } from "../text/text.js";
import { useUnread } from "./unread.jsx";
import "$/catalogs/notifications.js";

export function Bell() {
  const text = useText();
  const count = useUnread();
  return (
    <Link to={NOTIFICATIONS} className="setting" data-view="" aria-describedby="unread-said">
      <span>{text("notifications.title")}</span>
      {count > 0 && <span className="unread-count" aria-hidden="true">{count}</span>}
      <span id="unread-said" hidden>{count > 0 && text("unread.count", { count })}</span>
    </Link>
  );
}
