// What the person heard of: how much is unread, and marking it as read, without a network too.

import { newId } from "./ids.js";
import { memory } from "./memory.js";
import { send } from "./outbox.js";
import { PREFERENCES } from "./paths.js";

/** The path of the page that lists it, and the kind of its news and ops. */
export const NOTIFICATIONS = "/notifications";
export const NOTIFICATION = "notification";

/** How many are unread, by the newest that is known. */
export function unread() {
  const views = [PREFERENCES, NOTIFICATIONS].flatMap((path) => memory.views.get(path) ?? []);
  const [newest] = views.sort((one, other) => other.rev - one.rev);
  return Math.max(0, (newest?.unread ?? 0) - readHere().length);
}

/** @returns {string[]} the ids of those that were read here, which the server does not know yet */
export function readHere() {
  return [...memory.ops.values()].filter(({ kind }) => kind === NOTIFICATION).flatMap(({ patch }) => /** @type {string[]} */ (patch.value.to));
}

/** @param {string[]} ids of unread ones */
export async function markRead(ids) {
  if (!ids.length) return;
  await send({ op_id: newId(), kind: NOTIFICATION, id: "read", base_version: null, patch: { value: { from: [], to: ids } }, silent: true });
}
