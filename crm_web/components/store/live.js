// What is saved elsewhere while the app is in sight: a stream of news (GET /api/live), and the pages here that they concern.

import { ALLOWANCE } from "./allowances.js";
import { listView } from "./lists.js";
import { memory } from "./memory.js";
import { here, PREFERENCES } from "./paths.js";
import { NOTIFICATION, NOTIFICATIONS } from "./notifications.js";
import { afterSaving } from "./outbox.js";
import { PREFERENCE } from "./preferences.js";
import { report } from "./server.js";
import { inSight } from "./sight.js";
import { fetchViews, isAsked, isStale, peek } from "./views.js";

/** @typedef {{epoch?: string, rev?: number, changed?: string[]}} News without `changed` anything may be new; {} says that the line stands */

/** What no item's page shows, by the kind of its news: the pages that do. @type {Record<string, string[]>} */
const OWN = { [ALLOWANCE]: [PREFERENCES], [PREFERENCE]: [PREFERENCES], [NOTIFICATION]: [PREFERENCES, NOTIFICATIONS] };
const FORM = "form"; // in the place of an id: the form of the kind was shaped anew
const SILENCE = 10_500; // ms without a word, which comes every 8 s, until the line is dialled anew
const PATIENCE = 4_000; // ms until the first word
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const PAUSE = 500; // ms between two refreshes of what is in sight

/** @type {EventSource | null} */
let line = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let wait = FIRST_WAIT;

/** @type {Set<(news: News) => void>} */
const hearing = new Set();

/** @param {(news: News) => void} listener called with every word of the server */
export const whenHeard = (listener) => void hearing.add(listener);

/** Listens while somebody looks at the page. */
export function followServer() {
  document.addEventListener("visibilitychange", attend);
  addEventListener("online", dial);
  attend();
}

function attend() {
  if (document.visibilityState === "visible") dial();
  else hangUp();
}

function hangUp() {
  clearTimeout(timer);
  line?.close();
  line = null;
}

/** Opens a new line; whether the server is there is known by the first word. */
function dial() {
  hangUp();
  if (memory.user === null || here().startsWith("/sign-in") || typeof EventSource === "undefined") return;
  line = new EventSource("/api/live");
  line.onmessage = hear;
  line.onerror = lose;
  timer = setTimeout(lose, PATIENCE);
}

/** Asking for what is in sight tells why: no network, no server, no session. */
function lose() {
  hangUp();
  fetchViews(inSight());
  timer = setTimeout(dial, wait * (0.5 + Math.random() / 2));
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

/** @param {MessageEvent<string>} message */
function hear({ data }) {
  clearTimeout(timer);
  timer = setTimeout(dial, SILENCE);
  wait = FIRST_WAIT;
  report(true);
  /** @type {News} */
  const news = JSON.parse(data);
  afterSaving(news.changed ?? [], () => take(news)); // the answer to a save of one's own brings its page along
}

/** @param {News} news */
function take(news) {
  hearing.forEach((listener) => listener(news));
  const stale = [...inSight(), PREFERENCES].filter((path) => isBehind(path, news));
  if (stale.length) bring(stale, news);
}

/** @type {Map<string, News>} what the pages in sight have to be as new as, by path */
const wanted = new Map();
let busy = false;

/**
 * Brings pages up to date: at once, and while there are more news, now and then.
 * @param {string[]} paths
 * @param {News} news
 */
async function bring(paths, news) {
  for (const path of paths) wanted.set(path, news);
  if (busy) return;
  busy = true;
  while (wanted.size) {
    const asked = [...wanted];
    wanted.clear();
    await fetchViews(asked.map(([path]) => path));
    const late = asked.filter(([path, of]) => isOlder(path, of) && !isStale(path)); // were on their way already
    await fetchViews(late.map(([path]) => path));
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  busy = false;
}

/**
 * Whether a page has to be asked for, or asked for again when it comes: what is on its way may be of before.
 * @param {string} path
 * @param {News} news
 */
function isBehind(path, news) {
  if (isAsked(path)) return news.epoch !== undefined;
  return isOlder(path, news) && concerns(path, news);
}

/**
 * @param {string} path
 * @param {News} news
 */
function isOlder(path, { epoch, rev = 0 }) {
  const view = peek(path);
  return view !== undefined && epoch !== undefined && (view.epoch !== epoch || view.rev < rev);
}

/**
 * Whether news are about a page: it shows the item somewhere, or lists its kind.
 * @param {string} path
 * @param {News} news
 */
function concerns(path, { changed }) {
  if (!changed) return true;
  const view = listView(path);
  const said = JSON.stringify(view);
  return changed.some((name) => {
    const [kind, id] = name.split("/");
    if (path === PREFERENCES || OWN[kind]) return OWN[kind]?.includes(path);
    if (id === FORM) return view?.kind === kind;
    return (view?.rows && view.kind === kind) || said.includes(`"${id}"`) || path.split(/[/?]/).includes(id);
  });
}
