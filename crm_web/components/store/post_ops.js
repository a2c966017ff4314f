// The request that brings ops to the server.

import { ask } from "./server.js";

/** @typedef {import("./types.js").Op} Op */
/** @typedef {import("./types.js").Answer} Answer */

const LATER = [408, 425, 429]; // refusals that say nothing about the ops

/**
 * @param {Op[]} batch
 * @returns {Promise<Answer[]>} what the server said to some of them; throws when it cannot be reached
 */
export async function postOps(batch) {
  const body = JSON.stringify(batch.map(sent));
  const response = await ask("/api/ops", { method: "POST", body, headers: { "content-type": "application/json" } });
  if (response.ok) return response.json();
  const [{ op_id }] = batch;
  if (response.status === 401) return [{ op_id, code: 401 }];
  if (!isRefusal(response)) return [];
  if (batch.length > 1) return postOps(batch.slice(0, Math.ceil(batch.length / 2))); // one spoils the request: find out which
  return [{ ...(await response.json()), op_id, code: response.status }];
}

/**
 * Whether it is our server that does not take the request as it is; a proxy on the way answers otherwise.
 * @param {Response} response
 */
function isRefusal({ status, headers }) {
  const problem = headers.get("content-type")?.startsWith("application/problem+json");
  return problem && status >= 400 && status < 500 && !LATER.includes(status);
}

/** @param {Op} op */
function sent({ op_id, kind, id, base_version, patch, ...op }) {
  const what = op.delete ? { delete: true } : op.restore ? { restore: true } : { patch };
  return { op_id, kind, id, base_version, ...what };
}
