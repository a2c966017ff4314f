// That something is unread, at the bar's Menu.
import { useSyncExternalStore } from "react";
import { subscribe } from "../store/memory.js";
import { unread } from "../store/notifications.js";
import { useText } from "../text/text.js";

export const useUnread = () => useSyncExternalStore(subscribe, unread, () => 0);

/** Seen, and described by `id`; no part of the name of the link that it stands in. @param {{id: string}} props */
export function UnreadMark({ id }) {
  const text = useText();
  const count = useUnread();
  return (
    <>
      {count > 0 && <span className="unread-mark" aria-hidden="true" />}
      <span id={id} hidden>{count > 0 && text("unread.count", { count })}</span>
    </>
  );
}
