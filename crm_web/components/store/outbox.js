// Saves on their way: kept on the phone, sent in order by one tab at a time, gone when the server has said what became of them.

import { draftOf } from "./drafts.js";
import { hasAny } from "./fold.js";
import { keep, keepAll, reload, setDraft, setOp } from "./keeping.js";
import { changed, keyOf, memory } from "./memory.js";
import { askToPersist } from "./persist.js";
import { isSomeoneElse, lock } from "./person.js";
import { postOps } from "./post_ops.js";
import { sender } from "./sender.js";
import { sendable } from "./sending_order.js";
import { settle } from "./settle.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Op} Op */

const BATCH = 200; // ops in a request (contract)
const FEWEST = 25; // in one that was made smaller: without a network nothing helps, and the way back should not be long

const DRAWN = 100; // ms in which what the server says of a save is drawn, before what follows from it
const SEEN = 50; // ms until a save is seen to be on its way, should the disk take that long

let size = BATCH; // of the next request
let own = false; // what was saved here just now is to be sent: no other tab can have sent it
/** @type {ReturnType<typeof setTimeout> | undefined} */
let drawing;

/** @type {Set<string>} the op_ids that are in a request now */
export const underWay = new Set();
/** @type {(() => void)[]} what waits for the answer to them */
const afterwards = [];
/** `stuck`: the last attempt to send did not get everything answered. */
export const queue = { stuck: false };

export const { flush, flushNow } = sender("crm-outbox", sendAll, noteLeft);

/**
 * Turns what was typed into an op and sends it on its way.
 * @param {Item} item
 * @returns {Promise<boolean>} true when it is on the disk (or cannot be kept); false: nothing to save, or a conflict is open
 */
export async function save(item) {
  const draft = draftOf(item);
  if (!draft || !hasAny(draft.fields) || hasAny(draft.conflicts)) return false;
  const { kind, id, op_id, base_version, fields } = draft;
  setDraft(keyOf(draft), null);
  askToPersist();
  await send({ op_id, kind, id, base_version, patch: fields });
  return true;
}

/**
 * Sends an op on its way, behind those that wait; settles when it is on the disk, or cannot be.
 * @param {Omit<Op, "seq" | "at">} op
 */
export async function send(op) {
  setOp(op.op_id, { ...op, seq: nextSeq(), at: Date.now() });
  if (op.base_version === null && !op.silent) memory.sent.add(keyOf(op));
  drawing ??= setTimeout(draw, SEEN);
  const kept = keep();
  own = true;
  flush(); // what comes before the request goes on while the op is written
  await kept;
}

/** What is on screen looks again. Before that come the disk and the network: to draw would hold both up. */
function draw() {
  clearTimeout(drawing);
  drawing = undefined;
  changed();
}

/**
 * Whether everything was answered that can be sent now.
 * @param {() => void} progress
 * @param {boolean} waited another tab was sending until now
 */
async function sendAll(progress, waited) {
  if (waited || !own) await reload(); // another tab may have sent some
  own = false;
  await keepAll(); // what is sent is on the disk
  for (let batch = next(); batch.length; batch = next()) {
    if (isSomeoneElse()) return location.reload(), true;
    const settled = await exchanged(batch);
    if (settled === undefined) return true;
    await keep();
    if (!settled) return false;
    progress();
    queue.stuck = false;
  }
  size = BATCH;
  return true;
}

function next() {
  return sendable().slice(0, size);
}

/**
 * Sends some, and does what the server says of them.
 * @param {Op[]} batch
 * @returns {Promise<boolean | undefined>} whether it said enough of all; undefined where nobody is signed in any more
 */
async function exchanged(batch) {
  batch.forEach(({ op_id }) => underWay.add(op_id));
  try {
    const answering = postOps(batch);
    draw();
    const answers = await answering;
    return answers.some(({ code }) => code === 401) ? void lock() : settle(batch, answers);
  } finally {
    underWay.clear();
    afterwards.splice(0).forEach((work) => setTimeout(work, DRAWN));
  }
}

/**
 * Does `work` now, or once the server has answered to the saves of these items that it is asked for now.
 * @param {string[]} items "kind/id"
 * @param {() => void} work
 */
export function afterSaving(items, work) {
  const saving = [...memory.ops.values()].some((op) => underWay.has(op.op_id) && items.includes(keyOf(op)));
  if (saving) afterwards.push(work);
  else work();
}

/**
 * A request that took too long may have been too much for the server: the next one is half of it.
 * @param {Error} [error] none where there was an answer
 */
function noteLeft(error) {
  if (error?.name === "TimeoutError") size = Math.max(FEWEST, Math.ceil(Math.min(size, memory.ops.size) / 2));
  queue.stuck = true;
  changed();
}

/** The order of saving, also when the phone's clock was put back. */
function nextSeq() {
  return Math.max(Date.now(), ...[...memory.ops.values()].map(({ seq }) => seq + 1));
}
