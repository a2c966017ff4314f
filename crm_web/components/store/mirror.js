// What is typed reaches the server too, a moment later: for this person's other devices, and should this browser forget it.
// Of a new item the server says in return whom it may be.

import { alone } from "./alone.js";
import { read, storage, write } from "./database.js";
import { hasAny } from "./fold.js";
import { reload } from "./keeping.js";
import { changed, keyOf, memory, subscribe } from "./memory.js";
import { isSomeoneElse } from "./person.js";
import { ask } from "./server.js";
import { useStable } from "./stable.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {{id: string, href: string, title: string, by: string}} Alike an item that is here already; `by`: "phone", "email", "name" */

const PAUSE = 1_500; // ms
const RETRY = 15_000;
const NOTE = "mirror";

/** @type {Map<string, {op_id: string, at: number}> | null} what the server has of this phone, by "kind/id"; null: not read yet */
let told = null;
/** @type {Map<string, Alike[]>} whom the item may be, by "kind/id" */
const alike = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** Keeps the server's copy up to date from now on; the drafts of before have been read. */
export async function followDrafts() {
  await recall();
  subscribe(notice);
  changed();
}

/**
 * Whether a draft on the server is this phone's own; as long as that is not known, each is.
 * @param {string} op_id
 */
export function isOwn(op_id) {
  const own = (/** @type {{op_id: string}} */ one) => one.op_id === op_id;
  return told === null || memory.ops.has(op_id) || [...told.values(), ...memory.drafts.values()].some(own);
}

/**
 * Deletes the server's copy of a draft.
 * @param {string} op_id
 */
export async function forgetDraft(op_id) {
  const answer = await ask(`/api/drafts/${op_id}`, { method: "DELETE" });
  if (!answer.ok) throw new Error(`draft: ${answer.status}`);
}

/**
 * Whom a new item may be.
 * @param {import("./types.js").Item} item
 * @returns {Alike[]}
 */
export function useAlike(item) {
  return useStable(() => (item.version ? [] : (alike.get(keyOf(item)) ?? [])), () => /** @type {Alike[]} */ ([]));
}

function notice() {
  if (differs()) timer ??= setTimeout(mirror, PAUSE);
}

/** Whether the server's copy is not what is typed here. */
function differs() {
  return typed().some((draft) => !isTold(draft)) || [...(told ?? [])].some(([key, { op_id }]) => !isTyped(key, op_id));
}

async function mirror() {
  const work = async () => {
    await reload(); // another tab may have typed, or told
    await recall();
    if (memory.user !== null && !isSomeoneElse() && navigator.onLine !== false) await tell();
  };
  const done = await alone("crm-mirror", work).then(() => true, () => false);
  clearTimeout(timer);
  timer = undefined;
  if (!done) timer = setTimeout(mirror, RETRY);
  changed();
}

/** Tells the server what differs, one after the other; throws when it cannot be reached. */
async function tell() {
  const known = told ?? new Map();
  for (const draft of typed().filter((one) => !isTold(one))) {
    const before = known.get(keyOf(draft));
    await put(draft);
    known.set(keyOf(draft), { op_id: draft.op_id, at: draft.at });
    if (before && before.op_id !== draft.op_id) await forgetDraft(before.op_id);
    await note();
  }
  for (const [key, { op_id }] of known) {
    if (isTyped(key, op_id)) continue;
    if (!memory.saved.has(op_id)) await forgetDraft(op_id); // a save takes its draft along
    known.delete(key);
    await note();
  }
}

/** @param {Draft} draft */
async function put(draft) {
  const { kind, id, op_id, base_version, fields } = draft;
  const body = JSON.stringify({ kind, id, base_version, patch: fields });
  const answer = await ask(`/api/drafts/${op_id}`, { method: "PUT", body, headers: { "content-type": "application/json" } });
  if (answer.ok) alike.set(keyOf(draft), (await answer.json()).alike);
  else if (answer.status === 401 || answer.status === 429 || answer.status >= 500) throw new Error(`draft: ${answer.status}`);
}

/** The drafts with text in them; a deletion that was refused has none. */
function typed() {
  return [...memory.drafts.values()].filter(({ fields }) => hasAny(fields));
}

/** @param {Draft} draft */
function isTold(draft) {
  const known = told?.get(keyOf(draft));
  return known?.op_id === draft.op_id && known.at === draft.at;
}

/**
 * @param {string} key
 * @param {string} op_id
 */
function isTyped(key, op_id) {
  return memory.drafts.get(key)?.op_id === op_id || memory.ops.has(op_id);
}

async function recall() {
  const kept = storage.kept ? await read(["notes"], (from) => from.objectStore("notes").get(NOTE)) : undefined;
  told = new Map(kept ?? told ?? []);
}

function note() {
  return write(["notes"], (store) => store("notes").put([...(told ?? [])], NOTE), "relaxed");
}
