// The limits of the stored views: their age, their size, and whether a manager lets any be kept.

import { allowance, mayKeep } from "./allowances.js";
import { read, write } from "./database.js";
import { ALL } from "./directory_answers.js";
import { memory } from "./memory.js";
import { PREFERENCES } from "./paths.js";
import { inSight } from "./sight.js";
import { dropViews, wanted } from "./stored_views.js";
import { asOf, whenReplaced } from "./views.js";

const MOST = 30_000_000; // characters of JSON

/** @type {WeakMap<object, number>} */
const sizes = new WeakMap();
let swept = false;

/** Takes from this phone what may not be here any longer; of what is too much, what was not looked at for longest. */
export async function keepWithin() {
  if (memory.user === null) return;
  if (!allowance("days")) await keepNothing();
  else await dropViews([...tooOld(), ...tooMuch(), ...(await leftOver())]);
  const heard = asOf(PREFERENCES);
  if (heard && !mayKeep("", heard)) await write(["directory"], (store) => store("directory").delete(ALL), "relaxed");
}

whenReplaced((path, old, view) => void (path === PREFERENCES && old.allowances?.days !== view.allowances?.days && keepWithin()));

/** All pages leave the disk; what managers say stays, so that it is known when the app is opened. */
async function keepNothing() {
  const others = [IDBKeyRange.upperBound(PREFERENCES, true), IDBKeyRange.lowerBound(PREFERENCES, true)];
  await write(["views"], (store) => others.forEach((range) => store("views").delete(/** @type {any} */ (range))), "relaxed");
}

function tooOld() {
  const shown = inSight();
  return [...memory.views.keys()].filter((path) => !mayKeep(path, asOf(path)) && !shown.includes(path));
}

/** What is over the limit: what nobody opened goes before what somebody did. */
function tooMuch() {
  const kept = wanted();
  const paths = [...memory.views.keys()].filter((path) => path !== PREFERENCES).reverse(); // what managers say stays
  let room = MOST;
  return [...paths.filter((path) => kept.has(path)), ...paths.filter((path) => !kept.has(path))].filter((path) => (room -= sizeOf(path)) < 0);
}

/** @param {string} path */
function sizeOf(path) {
  const view = /** @type {object} */ (memory.views.get(path));
  const size = sizes.get(view) ?? JSON.stringify(view).length;
  sizes.set(view, size);
  return size;
}

/** What is on the disk and was not brought in when the app was opened: of another shape, or too old. */
async function leftOver() {
  if (swept) return [];
  swept = true;
  const keys = await read(["views"], (from) => from.objectStore("views").getAllKeys());
  return (keys ?? []).map(String).filter((path) => !memory.views.has(path));
}
