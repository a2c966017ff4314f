// Files on their way to items: sent one by one, by one tab, until the server has said what became of each.

import { useSyncExternalStore } from "react";
import { newId } from "./ids.js";
import { bytesOf, files, keepFile, loadFiles, removeFile } from "./kept_files.js";
import { changed, memory, subscribe } from "./memory.js";
import { askToPersist } from "./persist.js";
import { isSomeoneElse, lock } from "./person.js";
import { sender } from "./sender.js";
import { post } from "./uploads.js";
import { refresh } from "./views.js";

/** @typedef {import("./types.js").QueuedFile} QueuedFile */

const MOST = 25 * 2 ** 20; // bytes (contract)
const DEFINITE = [400, 403, 404, 410, 413, 415, 422];

/** @type {Map<string, {share: number, stop: AbortController}>} those in a request now, by op_id */
const underWay = new Map();

/** Sends what waits; settles when all of it was tried. */
export const { flush: sendFiles } = sender("crm-files", sendAll);

/**
 * Takes files in, to be sent as soon as they can be.
 * @param {import("./types.js").Item} item
 * @param {string} slug
 * @param {Iterable<File>} chosen
 * @returns {Promise<string[]>} the names of those that are too large: they are not taken
 */
export async function addFiles({ kind, id }, slug, chosen) {
  const all = [...chosen];
  askToPersist();
  for (const file of all.filter(({ size }) => size <= MOST)) {
    const { name, type, size } = file;
    await keepFile({ op_id: newId(), kind, id, slug, name, type, size, at: Date.now(), problem: "" }, file);
  }
  sendFiles();
  return all.filter(({ size }) => size > MOST).map(({ name }) => name);
}

/**
 * Lets go of a file that was not sent yet.
 * @param {QueuedFile} file
 * @returns {() => void} takes it back
 */
export function dropFile(file) {
  const blob = bytesOf(file.op_id);
  const way = underWay.get(file.op_id);
  removeFile(file.op_id);
  way?.stop.abort();
  if (way) refresh(pageOf(file)); // it may have arrived all the same
  return () => { if (blob) keepFile(file, blob).then(sendFiles); };
}

/** @param {QueuedFile} file that was refused */
export async function retryFile(file) {
  const blob = bytesOf(file.op_id);
  if (blob) await keepFile({ ...file, problem: "" }, blob);
  await sendFiles();
}

/** @param {string} op_id @returns {number} how much of it was sent: 0 to 1; -1 while it waits */
export function useShare(op_id) {
  return useSyncExternalStore(subscribe, () => underWay.get(op_id)?.share ?? -1, () => -1);
}

/** @param {() => void} progress */
async function sendAll(progress) {
  await loadFiles(); // another tab may have sent some
  for (let file = next(); file; file = next()) {
    if (isSomeoneElse()) return location.reload(), true;
    if (!(await sendOne(file))) return false;
    progress();
  }
  return true;
}

function next() {
  return navigator.onLine === false ? undefined : files().find(({ op_id, problem }) => !problem && bytesOf(op_id));
}

/**
 * @param {QueuedFile} file
 * @returns {Promise<boolean>} whether it is known what became of it
 */
async function sendOne(file) {
  const { op_id } = file;
  const blob = /** @type {Blob} */ (bytesOf(op_id));
  const way = { share: 0, stop: new AbortController() };
  const onProgress = (/** @type {number} */ share) => ((way.share = share), changed());
  underWay.set(op_id, way);
  changed();
  const { status, answer } = await post(file, blob, { onProgress, signal: way.stop.signal });
  if (status === 201) await refresh(pageOf(file));
  underWay.delete(op_id);
  changed();
  if (!memory.files.has(op_id)) return true; // let go of meanwhile
  if (status === 201) await removeFile(op_id);
  if (status === 401) await lock();
  if (DEFINITE.includes(status)) await keepFile({ ...file, problem: answer?.detail ?? "attachment.refused" }, blob);
  return status === 201 || DEFINITE.includes(status);
}

/** @param {QueuedFile} file */
function pageOf({ slug, id }) {
  return `/${slug}/${id}`;
}
