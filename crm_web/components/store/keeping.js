// Drafts and ops between the memory and the database: what changed is written, what other tabs wrote is read.

import { read, readAll, storage, whenEmpty, write } from "./database.js";
import { beneath } from "./fold.js";
import { changed, memory } from "./memory.js";
import { tell } from "./tabs.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Op} Op */

const SOON = 150; // ms after a keystroke
/** Keys whose value in the memory is newer than the one in the database. */
const unkept = { drafts: /** @type {Set<string>} */ (new Set()), ops: /** @type {Set<string>} */ (new Set()) };
const NAMES = /** @type {const} */ (["drafts", "ops"]);

/** `read` is true once it is known what was left from before. */
export const past = { read: false };

let writes = 0;
let last = Promise.resolve(); // the write that was begun last; those before it end before it
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * Puts a draft into the memory, or takes it out; `keep` writes it.
 * @param {string} key
 * @param {Draft | null} draft
 */
export function setDraft(key, draft) {
  if (draft) memory.drafts.set(key, draft);
  else memory.drafts.delete(key);
  unkept.drafts.add(key);
}

/**
 * Puts an op into the memory, or takes it out; `keep` writes it.
 * @param {string} id
 * @param {Op | null} op
 */
export function setOp(id, op) {
  if (op) memory.ops.set(id, op);
  else memory.ops.delete(id);
  unkept.ops.add(id);
}

/** The browser may throw away what is kept while the app is open: what this tab knows is written again. */
whenEmpty(() => {
  for (const name of NAMES) for (const key of memory[name].keys()) unkept[name].add(key);
  if (memory.drafts.size + memory.ops.size) keepSoon();
});

/** Writes while a person types: often enough to lose nothing, not at every key. */
export function keepSoon() {
  timer ??= setTimeout(keep, SOON);
}

/** Writes all that changed in one transaction, begun at once; settles when it is on the disk, or cannot be. */
export async function keep() {
  clearTimeout(timer);
  timer = undefined;
  if (NAMES.some((name) => unkept[name].size)) last = writeOut();
  await last;
}

/** The same with what is written meanwhile. */
export async function keepAll() {
  await keep();
  for (let seen; seen !== last; ) await (seen = last);
}

async function writeOut() {
  /** @type {[Set<string>, string][]} */
  const taken = [];
  const done = await write([...NAMES], (store) => {
    writes += 1;
    for (const name of NAMES) {
      for (const key of unkept[name]) {
        const value = memory[name].get(key);
        if (value) store(name).put(value, key);
        else store(name).delete(key);
        taken.push([unkept[name], key]);
      }
      unkept[name].clear();
    }
  }, "strict");
  if (!done) taken.forEach(([keys, key]) => keys.add(key));
  else if (taken.length) tell("typed");
}

/** Reads what other tabs, or this one before a reload, wrote. */
export async function reload() {
  if (storage.kept) await readAgain();
  past.read = true;
  changed();
}

async function readAgain() {
  for (let seen = -1; seen !== writes; ) {
    seen = writes;
    const rows = await read([...NAMES], (from) => Promise.all(NAMES.map((name) => readAll(from.objectStore(name)))));
    if (!rows) return;
    if (seen === writes) NAMES.forEach((name, index) => take(name, rows[index]));
  }
}

/**
 * @param {"drafts" | "ops"} name
 * @param {Map<string, any>} rows
 */
function take(name, rows) {
  /** @type {Map<string, any>} */
  const known = memory[name];
  for (const key of unkept[name]) {
    const mine = known.get(key);
    const stored = rows.get(key);
    if (!mine) rows.delete(key);
    else rows.set(key, name === "drafts" && stored && stored.op_id !== mine.op_id ? beneath(mine, stored) : mine);
  }
  known.clear();
  for (const [key, value] of [...rows].sort(([, one], [, other]) => one.seq - other.seq || 0)) known.set(key, value);
}
