// The database on this phone, one per person; where there is none (private window, no space) the app works from memory.
import { deleteDB, openDB } from "idb";
import { allOrNothing } from "./all_or_nothing.js";
import { inTime } from "./in_time.js";
import { changed, forget, memory } from "./memory.js";

/** @typedef {"views" | "drafts" | "ops" | "notes" | "files" | "directory"} Store */
/** @typedef {import("idb").IDBPDatabase<any>} Database */
/** @typedef {import("./all_or_nothing.js").Writer} Writer */

/** @type {Store[]} */
const STORES = ["views", "drafts", "ops", "notes", "files", "directory"];
const VERSION = 4; // raise it with every new store

/** `kept` is false while nothing can be written on this phone. */
export const storage = { kept: true };

/** @type {Promise<Database> | null} */
let opened = null;
/** @type {Database | null} what `opened` became: a write that need not wait begins at once */
let ready = null;
const empty = /** @type {Set<() => void>} */ (new Set());

/** @param {() => void} listener called when there was no database: on a new phone, or because the browser threw it away */
export const whenEmpty = (listener) => void empty.add(listener);

/**
 * @template T
 * @param {Store[]} stores
 * @param {(transaction: import("idb").IDBPTransaction<any, any, "readonly">) => Promise<T>} work
 * @returns {Promise<T | undefined>} undefined when nothing can be read
 */
export async function read(stores, work) {
  try {
    return await inTime(open().then((database) => work(database.transaction(stores))));
  } catch {
    report(false);
    return undefined;
  }
}

/**
 * Everything in one store, or in a range of its keys, by its key.
 * @param {import("idb").IDBPObjectStore<any, any, any, "readonly">} store
 * @param {IDBKeyRange} [range]
 * @returns {Promise<Map<string, any>>}
 */
export async function readAll(store, range) {
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return new Map(keys.map((key, index) => [String(key), values[index]]));
}

/**
 * One transaction: all of it is on the disk, or nothing.
 * @param {Store[]} stores
 * @param {(store: (name: Store) => Writer) => void} work
 * @param {"strict" | "relaxed"} durability strict: on the disk even if the battery ends now
 * @returns {Promise<boolean>} whether it was written
 */
export async function write(stores, work, durability) {
  try {
    const begin = (/** @type {Database} */ database) => allOrNothing(database.transaction(stores, "readwrite", { durability }), work);
    await inTime(ready && memory.user !== null ? begin(ready) : open().then(begin));
    report(true);
    return true;
  } catch {
    report(false);
    return false;
  }
}

/**
 * Removes all that is kept of a person.
 * @param {string} user
 */
export async function wipe(user) {
  await opened?.then((database) => database.close()).catch(() => {});
  opened = ready = null;
  await inTime(deleteDB(nameOf(user))).catch(() => {});
}

/** @returns {Promise<Database>} */
function open() {
  if (memory.user === null) return Promise.reject(new Error("nobody is signed in"));
  if (opened) return opened;
  const opening = (opened = openNewest(nameOf(memory.user), VERSION));
  opening.then((database) => { if (opening === opened) ready = database; }, close);
  return opening;
}

/**
 * A newer version of the app may have been here in another tab: what it keeps this one can use as well.
 * @param {string} name
 * @param {number} [version]
 * @returns {Promise<Database>}
 */
function openNewest(name, version) {
  return openDB(name, version, {
    upgrade: (database, before) => {
      for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      if (before === 0) for (const listener of empty) listener();
    },
    blocking: (_version, wanted) => (close(), wanted === null && forget()),
    terminated: close,
  }).catch((error) => {
    if (version === undefined || error.name !== "VersionError") throw error;
    return openNewest(name);
  });
}

/** The next use opens the database anew. */
function close() {
  opened?.then((database) => database.close()).catch(() => {});
  opened = ready = null;
}

/** @param {boolean} kept */
function report(kept) {
  if (memory.user === null || storage.kept === kept) return;
  storage.kept = kept;
  changed();
}

/** @param {string} user */
function nameOf(user) {
  return `crm-${user}`;
}
