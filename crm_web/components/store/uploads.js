// One file on its way to the server: a request of its own, told while it goes.

/** @typedef {{op_id: string, name: string, type: string, kind: string, id: string, slug: string}} Sent what is said of a file */

/**
 * Sends a file. Never throws.
 * @param {Sent} file
 * @param {Blob} blob
 * @param {{onProgress: (share: number) => void, signal: AbortSignal}} options `share`: 0 to 1
 * @returns {Promise<{status: number, answer: any}>} status 0: no answer
 */
export function post({ op_id, name, type, slug, id }, blob, { onProgress, signal }) {
  const request = new XMLHttpRequest(); // fetch does not tell how far a body has come
  return new Promise((done) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / (total || 1));
    request.onloadend = () => done({ status: request.status, answer: request.response });
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", `/api/${slug}/${id}/attachments`);
    request.responseType = "json";
    request.setRequestHeader("Content-Type", type || "application/octet-stream");
    request.setRequestHeader("X-Filename", encodeURIComponent(name));
    request.setRequestHeader("X-Op-Id", op_id);
    request.send(blob);
  });
}
