// The directory on the disk: the server's answers as they came, one after the other; now and then written anew as few.

import { allowance } from "./allowances.js";
import { read, write } from "./database.js";

/** @typedef {import("./directory.js").Answer} Answer */
/** @typedef {import("./directory.js").Directory} Directory */

const SCHEMA = 1; // of the answers: raise it when their shape changes
const ROWS = 500; // in one answer
const MOST = 120; // answers
export const ALL = /** @type {any} */ (typeof IDBKeyRange === "undefined" ? undefined : IDBKeyRange.lowerBound(0));

let last = 0;

/**
 * Fills the directory with what is stored, a little at a time, so that nothing else has to wait.
 * @param {Directory} directory
 */
export async function loadAnswers(directory) {
  const stored = await read(["directory"], async (from) => {
    const store = from.objectStore("directory");
    return { keys: await store.getAllKeys(), answers: await store.getAll() };
  });
  if (!stored || stored.answers.some(({ schema }) => schema !== SCHEMA)) return;
  last = Number(stored.keys.at(-1) ?? 0);
  for (const { text } of stored.answers) {
    directory.takeIn(JSON.parse(text));
    await pause();
  }
  if (stored.keys.length > MOST) await compact(directory);
}

/**
 * Adds an answer to those that are stored, or puts it in their place.
 * @param {string} text
 * @param {boolean} fresh
 */
export async function storeAnswer(text, fresh) {
  if (!allowance("days")) return;
  await write(["directory"], (store) => {
    if (fresh) store("directory").delete(ALL);
    store("directory").put({ schema: SCHEMA, text }, nextKey());
  }, "relaxed");
}

/** @param {Directory} directory */
async function compact(directory) {
  /** @type {string[]} */
  const texts = [];
  for (const answer of answersOf(directory)) {
    texts.push(JSON.stringify(answer));
    await pause();
  }
  await write(["directory"], (store) => {
    store("directory").delete(ALL);
    for (const text of texts) store("directory").put({ schema: SCHEMA, text }, nextKey());
  }, "relaxed");
}

/**
 * What would have told all that the directory holds.
 * @param {Directory} directory
 */
function* answersOf({ kinds, since, more }) {
  let fresh = true;
  for (const { byId: _, rows, ...shelf } of kinds.values()) {
    for (let from = 0; from === 0 || from < rows.length; from += ROWS) {
      const part = { ...shelf, whole: from === 0, rows: rows.slice(from, from + ROWS).map(({ told }) => told), gone: [] };
      yield { fresh, since, more, kinds: [part] };
      fresh = false;
    }
  }
}

/** Tabs may write at the same time: the key is of the moment. */
function nextKey() {
  last = Math.max(Date.now(), last + 1);
  return /** @type {any} */ (last);
}

/** Lets the page do what it has to. */
function pause() {
  const { port1, port2 } = new MessageChannel(); // setTimeout waits longer the more often it is used
  return new Promise((done) => { port1.onmessage = () => done(port1.close()); port2.postMessage(0); });
}
