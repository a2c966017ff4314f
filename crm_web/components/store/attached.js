// A file of an item taken away, and given back: ops without an item of their own.

import { newId } from "./ids.js";
import { send } from "./outbox.js";

const OP = { kind: "attachment", base_version: 1, patch: {}, silent: true };

/**
 * @param {string} id of the file
 * @returns {() => void} gives it back
 */
export function removeAttachment(id) {
  send({ ...OP, id, op_id: newId(), delete: true });
  return () => void send({ ...OP, id, op_id: newId(), restore: true });
}
