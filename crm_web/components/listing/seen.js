// Which groups of a long list's rows are in sight, and how high they are: one for each list, whoever draws it.

/**
 * @typedef {object} Seen
 * @property {string} id of the list's element
 * @property {number} count of rows
 * @property {(number | undefined)[]} heights of groups that were measured, in CSS pixels
 * @property {number} known how many were measured
 * @property {number} sum of their heights
 * @property {[number, number]} range the groups that are drawn
 * @property {number} above how high the gap above them is: it stays while they do, however high others turn out to be
 * @property {number} frame that looks again; 0: none
 * @property {(listener: () => void) => () => void} subscribe
 * @property {Set<() => void>} listeners called when other groups are to be drawn
 */

export const GROUP = 8; // rows
const ROW = 66; // CSS pixels, until some are measured
export const FIRST = /** @type {[number, number]} */ ([0, typeof window === "undefined" ? 1 : Math.ceil(innerHeight / ROW / GROUP)]); // groups: a screen
const AHEAD = 1; // screens above and below
const MOST = 100; // lists that are remembered

/** @type {Map<string, Seen>} by the list's element and path: coming back finds the place again */
const lists = new Map();
/** @type {Set<Seen>} that are on the screen */
const open = new Set();

/** @param {string} id @param {string} path */
export function seenOf(id, path) {
  const key = `${id} ${path}`;
  const known = lists.get(key);
  if (known) return known;
  if (lists.size >= MOST) lists.clear();
  /** @type {Seen} */
  const seen = { id, count: 0, heights: [], known: 0, sum: 0, range: FIRST, above: 0, frame: 0, listeners: new Set(), subscribe: (listener) => follow(seen, listener) };
  lists.set(key, seen);
  return seen;
}

/** @param {Seen} seen @param {number} from @param {number} to groups */
export function heightOf({ heights, known, sum }, from, to) {
  const usual = known ? sum / known : ROW * GROUP;
  let height = 0;
  for (let group = from; group < to; group += 1) height += heights[group] ?? usual;
  return height;
}

/** Finds out in the next frame what is in sight, and draws a group more. @param {Seen} seen @param {number} [more] */
function lookSoon(seen, more = 1) {
  seen.frame ||= requestAnimationFrame(() => {
    seen.frame = 0;
    look(seen, more);
    if (!more) lookSoon(seen);
  });
}

/** The same for rows that are new; more of them are drawn only when those in sight have been painted. @param {Seen} seen */
export const lookFirst = (seen) => lookSoon(seen, 0);

/**
 * Draws the groups around a row.
 * @param {string} id of the list's element
 * @param {number} index
 */
export function drawAround(id, index) {
  const group = Math.floor(index / GROUP);
  const first = Math.max(0, group - 1);
  for (const seen of open) if (seen.id === id) draw(seen, first, group + 4, heightOf(seen, 0, first));
}

const lookAtAll = () => open.forEach((seen) => lookSoon(seen));

/** @param {Seen} seen @param {() => void} listener */
function follow(seen, listener) {
  if (!open.size) {
    addEventListener("scroll", lookAtAll, { passive: true, capture: true });
    addEventListener("resize", lookAtAll);
  }
  open.add(seen);
  seen.listeners.add(listener);
  return () => {
    seen.listeners.delete(listener);
    if (!seen.listeners.size) open.delete(seen);
    if (open.size) return;
    removeEventListener("scroll", lookAtAll, { capture: true });
    removeEventListener("resize", lookAtAll);
  };
}

/**
 * What is in sight is drawn at once, what is near it by and by: no frame has much to draw.
 * @param {Seen} seen
 * @param {number} more groups above and below those that are drawn
 */
function look(seen, more) {
  const list = document.getElementById(seen.id);
  if (!list || !seen.listeners.size) return;
  measure(list, seen);
  const groups = Math.ceil(seen.count / GROUP);
  const top = -list.getBoundingClientRect().top;
  const at = (/** @type {number} */ screens) => groupAt(seen, top + innerHeight * screens, groups);
  const last = Math.max(FIRST[1], Math.min(groups, at(1 + AHEAD) + 1, Math.max(at(1) + 1, seen.range[1] + more)));
  const first = Math.min(last, Math.max(at(-AHEAD), Math.min(at(0), seen.range[0] - more)));
  draw(seen, first, last, topOf(seen, first));
}

/** @param {Seen} seen @param {number} first @param {number} last @param {number} above */
function draw(seen, first, last, above) {
  if (first === seen.range[0] && last === seen.range[1]) return;
  seen.range = [first, last];
  seen.above = above;
  seen.listeners.forEach((listener) => listener());
  lookSoon(seen);
}

/**
 * Where a group begins, reckoned from those that are drawn, so that nothing moves under the finger.
 * @param {Seen} seen
 * @param {number} group
 * @returns {number} CSS pixels below the list's beginning
 */
function topOf(seen, group) {
  const { above, range: [first] } = seen;
  const top = group < first ? above - heightOf(seen, group, first) : above + heightOf(seen, first, group);
  return group === 0 ? 0 : top > 0 ? top : heightOf(seen, 0, group);
}

/** @param {Seen} seen @param {number} offset CSS pixels @param {number} groups */
function groupAt(seen, offset, groups) {
  let [group] = seen.range;
  let top = seen.above;
  while (group > 0 && top > offset) top -= heightOf(seen, group - 1, group--);
  while (group < groups - 1 && top + heightOf(seen, group, group + 1) <= offset) top += heightOf(seen, group, ++group);
  return Math.max(0, Math.min(group, groups - 1));
}

/** Remembers how high the groups are that are drawn whole. @param {HTMLElement} list @param {Seen} seen */
function measure(list, seen) {
  const rows = [...list.children].filter((child) => !child.classList.contains("gap"));
  for (let at = 0; at + GROUP < rows.length; at += GROUP) {
    const group = seen.range[0] + at / GROUP;
    const height = rows[at + GROUP].getBoundingClientRect().top - rows[at].getBoundingClientRect().top;
    seen.sum += height - (seen.heights[group] ?? 0);
    seen.known += seen.heights[group] === undefined ? 1 : 0;
    seen.heights[group] = height;
  }
}
