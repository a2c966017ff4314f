// What this tab knows: everything that is read while drawing is here, and IndexedDB is only its copy.

/** @typedef {import("./types.js").View} View */

export const memory = {
  user: cookieUser(),
  /** @type {Map<string, View>} the longest unused first */
  views: new Map(),
  /** @type {Map<string, {at: number, failed: number}>} the last answer by path: when (ms since 1970), and when asking again failed since (0: it did not) */
  answers: new Map(),
  /** @type {Map<string, import("./types.js").Draft>} by "kind/id" */
  drafts: new Map(),
  /** @type {Map<string, import("./types.js").Op>} by op_id, in the order of saving */
  ops: new Map(),
  /** @type {Map<string, import("./types.js").QueuedFile>} by op_id, the oldest first; known once something was looked for */
  files: new Map(),
  /** @type {Set<string>} "kind/id" of the items whose creation was sent on its way from here */
  sent: new Set(),
  /** @type {Set<string>} op_ids of the saves that arrived since this page was loaded */
  saved: new Set(),
  /** @type {Map<string, {fields: string[], by: string[]}>} by "kind/id": what others changed meanwhile and the last save kept */
  merges: new Map(),
  /** @type {Map<string, string[]>} ids of the items that were opened last, the newest first, by kind; of all the paths, by "" */
  recents: new Map(),
  /** @type {import("./directory.js").Directory | null} all items, once they have been brought in */
  directory: null,
};

/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * @param {() => void} listener called after every change
 * @returns {() => void} ends it
 */
export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everything on screen to look again. */
export function changed() {
  for (const listener of [...listeners]) listener();
}

/**
 * Makes a view the last to be dropped.
 * @param {string} path
 * @param {View} view
 */
export function putLast(path, view) {
  memory.views.delete(path);
  memory.views.set(path, view);
}

/** Forgets the person and all that belongs to them. */
export function forget() {
  memory.user = null;
  memory.views.clear();
  memory.answers.clear();
  memory.drafts.clear();
  memory.ops.clear();
  memory.files.clear();
  memory.sent.clear();
  memory.saved.clear();
  memory.merges.clear();
  memory.recents.clear();
  memory.directory = null;
  changed();
}

/** @param {{kind: string, id: string}} item */
export function keyOf(item) {
  return `${item.kind}/${item.id}`;
}

/**
 * The id of the person whom the cookies belong to, or null.
 * @returns {string | null}
 */
export function cookieUser() {
  if (typeof document === "undefined") return null;
  const found = document.cookie.match(/(?:^|; )crm-user=([^;]+)/);
  return found && decodeURIComponent(found[1]);
}
