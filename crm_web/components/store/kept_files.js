// Files that were not sent yet: kept on the phone with their bytes, so that they outlive the app.

import { useSyncExternalStore } from "react";
import { read, readAll, write } from "./database.js";
import { changed, memory, subscribe } from "./memory.js";
import { tell } from "./tabs.js";

/** @typedef {import("./types.js").QueuedFile} QueuedFile */

/** @type {Map<string, Blob>} the bytes of the files that this tab knows, by op_id */
const blobs = new Map();
/** @type {Set<string>} those whose state in the database is not the one here: on its way there, or the phone can't keep it */
const unkept = new Set();
/** @type {Set<string>} those that were let go of, or arrived */
const gone = new Set();
const NONE = /** @type {QueuedFile[]} */ ([]);
let listed = NONE;

/** @returns {QueuedFile[]} the oldest first; the same until something changes */
export function useFiles() {
  return useSyncExternalStore(subscribe, files, () => NONE);
}

/** @returns {QueuedFile[]} the oldest first */
export function files() {
  const now = [...memory.files.values()];
  const isSame = now.length === listed.length && now.every((file, index) => file === listed[index]);
  return isSame ? listed : (listed = now);
}

/** @param {string} op_id */
export function bytesOf(op_id) {
  return blobs.get(op_id);
}

/** Brings in what was left from before, or by another tab. */
export async function loadFiles() {
  const { user } = memory;
  const rows = await read(["files"], (from) => readAll(from.objectStore("files")));
  if (!rows || memory.user !== user) return;
  for (const { op_id } of files()) if (!rows.has(op_id) && !unkept.has(op_id)) forget(op_id);
  for (const [op_id, { blob, ...file }] of [...rows].sort(([, one], [, other]) => one.at - other.at)) {
    if (gone.has(op_id) || unkept.has(op_id)) continue;
    blobs.set(op_id, blob);
    memory.files.set(op_id, file);
  }
  changed();
}

/**
 * Keeps a file, also one that is here already and has become another.
 * @param {QueuedFile} file
 * @param {Blob} blob
 */
export async function keepFile(file, blob) {
  const { op_id } = file;
  blobs.set(op_id, blob);
  memory.files.set(op_id, file);
  unkept.add(op_id);
  gone.delete(op_id);
  changed();
  if (await write(["files"], (store) => store("files").put({ ...file, blob }, op_id), "strict")) unkept.delete(op_id);
  tell("typed");
}

/** @param {string} op_id */
export async function removeFile(op_id) {
  forget(op_id);
  gone.add(op_id);
  changed();
  await write(["files"], (store) => store("files").delete(op_id), "strict");
  tell("typed");
}

/** @param {string} op_id */
function forget(op_id) {
  memory.files.delete(op_id);
  blobs.delete(op_id);
  unkept.delete(op_id);
}
