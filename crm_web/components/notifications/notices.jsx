// What the person heard of, newest first: unread in bold; a tap opens the thing and marks it as read, one button marks all.
import { Link } from "react-router";
import { useConnection } from "../store/hooks.js";
import { markRead, readHere } from "../store/notifications.js";
import { useStable } from "../store/stable.js";
import { moment, useLanguage, useText } from "../text/text.js";
import "$/catalogs/notifications.js";

/** @typedef {{id: string, event: string, title: string, href: string, by: string, at: string, read: boolean}} Notice */

/** @param {{notices: Notice[]}} props */
export function Notices({ notices }) {
  const text = useText();
  const { known } = useConnection();
  const here = useStable(readHere, () => /** @type {string[]} */ ([]));
  const unread = notices.filter(({ id, read }) => !read && !here.includes(id)).map(({ id }) => id);
  if (!notices.length) return <p className="empty" role="status">{known && text("notifications.nothing")}</p>;
  return (
    <>
      {unread.length > 0 && (
        <p className="notices-all"><button type="button" onClick={() => markRead(unread)}>{text("notifications.mark_all")}</button></p>
      )}
      <ul className="notices-list">
        {notices.map((notice) => <Line key={notice.id} notice={notice} isUnread={unread.includes(notice.id)} />)}
      </ul>
    </>
  );
}

/** @param {{notice: Notice, isUnread: boolean}} props */
function Line({ notice, isUnread }) {
  const text = useText();
  const language = useLanguage();
  const { id, event, title, href, by, at } = notice;
  return (
    <li className="notice-line" data-unread={isUnread ? "" : undefined}>
      <Link to={href} data-view="" onClick={() => isUnread && void markRead([id])}>
        <span className="notice-said">
          {isUnread && <span className="unread-mark"><span className="spoken">{text("notifications.unread")}: </span></span>}
          {text(by ? `notifications.${event}` : `notifications.${event}.by_itself`, { by })}
        </span>
        <span className="notice-title">{title}</span>
        <small>{moment(at, language)}</small>
      </Link>
    </li>
  );
}
