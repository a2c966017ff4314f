// A comment on an item: an activity that is written where one reads the others. What is typed is an ordinary draft.

import { useMemo, useSyncExternalStore } from "react";
import { flushDrafts, type } from "./drafts.js";
import { newId } from "./ids.js";
import { memory, subscribe } from "./memory.js";
import { flush, save } from "./outbox.js";
import { refresh } from "./views.js";

/** @typedef {import("./types.js").Item} Item */

const KIND = "activity";
const MARK = "comment-"; // how their ids begin, unlike those of items that are made in a form
const LONGEST = 128; // characters of a title

/** @type {Map<string, string>} the id of the comment that is being written, by what it is about */
const begun = new Map();

/**
 * The comment that is being written on an item; the same one until it is sent, also after a restart.
 * @param {Item} about
 * @returns {Item}
 */
export function commentOn(about) {
  const field = String(about.about);
  const open = [...memory.drafts.values()].find(({ id, fields }) => id.startsWith(MARK) && fields[field]?.to === about.id);
  const id = open?.id ?? begun.get(about.id) ?? MARK + newId();
  begun.set(about.id, id);
  return { kind: KIND, id };
}

/**
 * The same for what is drawn: another one as soon as the drafts of before a restart are there.
 * @param {Item} about
 * @returns {Item}
 */
export function useComment(about) {
  const id = useSyncExternalStore(subscribe, () => commentOn(about).id, () => "");
  return useMemo(() => ({ kind: KIND, id }), [id]);
}

/**
 * @param {Item} about
 * @param {string} text
 */
export function typeComment(about, text) {
  const item = commentOn(about);
  type(item, String(about.about), null, text ? about.id : null);
  type(item, "description", null, text || null);
}

/**
 * Sends what was typed; the page of what it is about is asked for anew once it has arrived.
 * @param {Item} about
 * @param {string} path of that page
 */
export async function sendComment(about, path) {
  const item = commentOn(about);
  const typed = String(memory.drafts.get(`${item.kind}/${item.id}`)?.fields.description?.to ?? "").trim();
  if (!typed) return;
  const values = { ...said(typed), type: "COMMENT", direction: "internal", started_at: `${new Date().toISOString().slice(0, 19)}Z` };
  for (const [name, value] of Object.entries(values)) type(item, name, null, value);
  await flushDrafts();
  begun.delete(about.id);
  await save(item);
  await flush();
  await refresh(path);
}

/**
 * A comment's title and text: the first line, and what follows it.
 * @param {string} typed
 * @returns {{title: string, description: string | null}}
 */
export function said(typed) {
  const [first, ...rest] = typed.split("\n");
  if (first.length <= LONGEST) return { title: first.trim(), description: rest.join("\n").trim() || null };
  const cut = first.slice(0, LONGEST - 1);
  return { title: `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : undefined)}…`, description: typed };
}
