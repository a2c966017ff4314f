// Saves on their way: kept on the phone, sent in order by one tab at a time, gone when the server has said what became of them.

import { alone } from "./alone.js";
import { draftOf } from "./drafts.js";
import { hasAny } from "./fold.js";
import { keep, reload, setDraft, setOp } from "./keeping.js";
import { changed, keyOf, memory } from "./memory.js";
import { askToPersist } from "./persist.js";
import { isSomeoneElse, lock } from "./person.js";
import { postOps } from "./post_ops.js";
import { sendable } from "./sending_order.js";
import { settle } from "./settle.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {import("./types.js").Op} Op */

const BATCH = 200; // ops in a request (contract)
const FEWEST = 25; // in one that was made smaller: without a network nothing helps, and the way back should not be long
const FIRST_WAIT = 1_000; // ms; half of it at least, all of it at most
const LONGEST_WAIT = 30_000;

let size = BATCH; // of the next request
let wait = FIRST_WAIT;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {Promise<void> | null} */
let sending = null;
let again = false;

/** @type {Set<string>} the op_ids that are in a request now */
export const underWay = new Set();
/** `stuck`: the last attempt to send did not get everything answered. */
export const queue = { stuck: false };

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
  changed();
  await keep();
  flush();
}

/** Sends what waits; settles when all of it was tried. */
export function flush() {
  clearTimeout(timer);
  again = true;
  return (sending ??= run());
}

async function run() {
  while (again) {
    again = false;
    await alone("crm-outbox", sendAll).catch(noAnswer);
  }
  sending = null;
}

/** Sends what waits without waiting longer: the network is back, or the person. */
export function flushNow() {
  wait = FIRST_WAIT;
  return flush();
}

async function sendAll() {
  await reload(); // another tab may have sent some
  for (let batch = next(); batch.length; batch = next()) {
    if (isSomeoneElse()) return location.reload();
    const answers = await posted(batch);
    if (answers.some(({ code }) => code === 401)) return lock();
    const settled = settle(batch, answers);
    await keep();
    if (!settled) return later();
    wait = FIRST_WAIT;
    queue.stuck = false;
  }
  size = BATCH;
}

function next() {
  return sendable().slice(0, size);
}

/** @param {Op[]} batch */
async function posted(batch) {
  batch.forEach(({ op_id }) => underWay.add(op_id));
  try {
    return await postOps(batch);
  } finally {
    underWay.clear();
  }
}

/**
 * A request that took too long may have been too much for the server: the next one is half of it.
 * @param {Error} error
 */
function noAnswer(error) {
  if (error.name === "TimeoutError") size = Math.max(FEWEST, Math.ceil(Math.min(size, memory.ops.size) / 2));
  later();
}

function later() {
  queue.stuck = true;
  changed();
  clearTimeout(timer);
  timer = setTimeout(flush, wait * (0.5 + Math.random() / 2));
  wait = Math.min(wait * 2, LONGEST_WAIT);
}

/** The order of saving, also when the phone's clock was put back. */
function nextSeq() {
  return Math.max(Date.now(), ...[...memory.ops.values()].map(({ seq }) => seq + 1));
}
