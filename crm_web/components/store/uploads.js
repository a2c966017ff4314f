// Files on their way to the server: one request each, told while it goes.

import { newId } from "./ids.js";
import { isSomeoneElse, lock } from "./person.js";
import { refresh } from "./views.js";

/** @typedef {{ok: boolean, title?: string, problem?: string}} Uploaded `problem`: a sentence or its key; "" when it was stopped */

const MOST = 25 * 2 ** 20; // bytes (contract)

/** @type {WeakMap<File, string>} the same file sent again is the same upload */
const opIds = new WeakMap();

/**
 * Attaches a file to an item and asks for the item's page anew. Never throws.
 * @param {import("./types.js").Item} item
 * @param {string} slug
 * @param {File} file
 * @param {{onProgress?: (share: number) => void, signal?: AbortSignal}} [options] `share`: 0 to 1
 * @returns {Promise<Uploaded>}
 */
export async function upload(item, slug, file, options = {}) {
  if (file.size > MOST) return { ok: false, problem: "attachment.too_large" };
  if (isSomeoneElse()) return location.reload(), { ok: false, problem: "" };
  const path = `/${slug}/${item.id}`;
  const { status, answer } = await send(`/api${path}/attachments`, file, options);
  if (status === 401) lock();
  if (status === 201) return await refresh(path), { ok: true, title: answer.title };
  return { ok: false, problem: options.signal?.aborted ? "" : (answer?.detail ?? "attachment.unreachable") };
}

/**
 * @param {string} url
 * @param {File} file
 * @param {{onProgress?: (share: number) => void, signal?: AbortSignal}} options
 * @returns {Promise<{status: number, answer: any}>} status 0: no answer
 */
function send(url, file, { onProgress, signal }) {
  const request = new XMLHttpRequest(); // fetch does not tell how far a body has come
  if (!opIds.has(file)) opIds.set(file, newId());
  return new Promise((done) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded / (total || 1));
    request.onloadend = () => done({ status: request.status, answer: request.response });
    signal?.addEventListener("abort", () => request.abort());
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.setRequestHeader("X-Filename", encodeURIComponent(file.name));
    request.setRequestHeader("X-Op-Id", opIds.get(file) ?? "");
    request.send(file);
  });
}
