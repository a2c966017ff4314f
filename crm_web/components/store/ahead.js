// Pages that are fetched before they are opened: nothing where data is to be saved, and never more in a day than managers allow.

import { allowance } from "./allowances.js";
import { memory } from "./memory.js";
import { tidy } from "./paths.js";
import { isAlone, savesData } from "./server.js";
import { wanted } from "./stored_views.js";
import { asOf, BATCH, fetchViews } from "./views.js";

const LARGEST = 10_000; // bytes of a page on its way, as few are
const MEGABYTE = 1_000_000;
const OLD = 86_400_000; // ms until a page that is wanted without a network is asked for anew
const REST = 15_000; // ms until a page that the server could not give is fetched ahead again
const KEPT = "crm-ahead"; // in localStorage: the day, and the bytes that were fetched ahead in it

/**
 * Asks for pages that may be opened next.
 * @param {string[]} paths
 */
export async function prefetch(paths) {
  await fetchAhead([...new Set(paths.map(tidy))].filter((path) => !memory.views.has(path) && !failedLately(path)));
}

/** Brings along what is wanted most where there is no network: favourites, and what was opened last. */
export async function bringWanted() {
  const old = [...wanted()].filter((path) => asOf(path) < Date.now() - OLD && !failedLately(path));
  for (let start = 0; start < old.length; start += BATCH) await fetchAhead(old.slice(start, start + BATCH));
}

/** @param {string[]} paths */
async function fetchAhead(paths) {
  if (isAlone() || savesData()) return;
  const room = allowance("megabytes") * MEGABYTE - spent();
  const some = paths.slice(0, Math.max(0, Math.floor(room / LARGEST)));
  if (some.length) await fetchViews(some, "low", spend);
}

/** @param {string} path */
function failedLately(path) {
  return Date.now() - (memory.answers.get(path)?.failed ?? 0) < REST;
}

function spent() {
  const [day, bytes] = (localStorage.getItem(KEPT) ?? "").split(" ");
  return day === today() ? Number(bytes) : 0;
}

/** @param {Response} answer its size on the way; where that is not said, a large one */
function spend({ headers }) {
  localStorage.setItem(KEPT, `${today()} ${spent() + Number(headers.get("content-length") ?? BATCH * LARGEST)}`);
}

function today() {
  return new Date(Date.now()).toDateString().replaceAll(" ", "-");
}
