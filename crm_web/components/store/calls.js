// A call, a message or an e-mail that is begun from here: a draft of an activity from the tap on, asked about afterwards.

import { useMemo, useSyncExternalStore } from "react";
import { draftOf, flushDrafts, put, type } from "./drafts.js";
import { hasAny } from "./fold.js";
import { newId } from "./ids.js";
import { changed, memory, subscribe } from "./memory.js";
import { save } from "./outbox.js";
import { PREFERENCES } from "./paths.js";
import { stopwatch } from "./stopwatch.js";
import { peek } from "./views.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Item} Item */

const KIND = "activity";
const MARK = "call-"; // how their ids begin, unlike those of items that are made in a form
/** @type {Record<string, string>} */
const TYPES = { tel: "CALL", sms: "SMS", mailto: "EMAIL" };
const PAUSE = 1_500; // ms in which a tap takes the person away, if it does
const SOON = 30_000; // ms in which a phone that asks before it calls has been answered
const LONGEST = 254; // characters of a counterpart

/** @type {Set<string>} ids of the calls that are this tab's to ask about */
const mine = new Set();
/** @type {Set<string>} ids of the calls whose lock was asked for */
const asked = new Set();
/** The last tap, and how long ago it was. */
let tap = { id: "", since: () => Infinity };
/** How long the person is away because of it; null: here. @type {(() => number) | null} */
let away = null;
/** A tap was a moment ago: nothing is asked yet. */
let hush = false;

/** Follows the links that carry `data-about`, on every page, and the person's going away and coming back. */
export function followTaps() {
  document.addEventListener("click", begin, { capture: true });
  document.addEventListener("visibilitychange", () => (isVisible() ? comeBack() : goAway()));
  for (const name of ["blur", "pagehide"]) addEventListener(name, goAway);
  for (const name of ["focus", "pageshow"]) addEventListener(name, comeBack);
}

/** Asks about the calls that no other tab asks about: of before a restart, or of a tab that is gone. */
export function takeCalls() {
  calls().forEach(({ id }) => take(id));
}

/**
 * The call to ask about now, the oldest first; null while there is none.
 * @returns {Item | null}
 */
export function useOpenCall() {
  const id = useSyncExternalStore(subscribe, openCall, () => "");
  return useMemo(() => (id ? { kind: KIND, id } : null), [id]);
}

/**
 * Files a call as an activity.
 * @param {Item} item
 * @param {string} outcome "unknown" where nobody said
 */
export function fileCall(item, outcome) {
  type(item, "outcome", null, outcome);
  return save(item);
}

function openCall() {
  return (!hush && calls().find(({ id }) => mine.has(id))?.id) || "";
}

/**
 * Whether a draft is a call that was not filed yet. One that was refused is asked about no more: it is an unsaved item like others.
 * @param {Draft} draft
 */
export function isOpenCall({ id, errors, refused }) {
  return id.startsWith(MARK) && !hasAny(errors) && !refused;
}

/** The calls that were not filed yet. */
function calls() {
  const open = [...memory.drafts.values()].filter(isOpenCall);
  return open.sort((one, other) => startOf(one).localeCompare(startOf(other)));
}

/** @param {Draft} draft */
function startOf({ fields }) {
  return String(fields.started_at?.to);
}

/**
 * One tab asks: the one that has the lock, until it is gone.
 * @param {string} id
 */
function take(id) {
  if (asked.has(id)) return;
  asked.add(id);
  const asks = () => (mine.add(id), changed());
  if (!navigator.locks) return asks();
  navigator.locks.request(`crm-${id}`, () => (asks(), new Promise(() => {})));
}

/** @param {Event} event */
function begin({ target }) {
  const link = /** @type {HTMLAnchorElement | undefined} */ (/** @type {Element} */ (target).closest?.("a[data-about]"));
  const [, scheme, number] = link?.getAttribute("href")?.match(/^(\w+):([^?]*)/) ?? [];
  const about = Object.fromEntries((link?.dataset.about ?? "").split(" ").filter(Boolean).map((each) => each.split("/")));
  if (!link || !hasAny(about) || !TYPES[scheme] || peek(PREFERENCES)?.files_calls === false) return;
  const counterpart = (link.dataset.shown || link.textContent?.trim() || asWritten(about, link.getAttribute("href")) || decodeURIComponent(number)).slice(0, LONGEST);
  start({ type: TYPES[scheme], direction: "out", counterpart, started_at: `${new Date().toISOString().slice(0, 19)}Z`, ...about });
}

/** A number as people write it, where this phone knows it as one of theirs. @param {Record<string, string>} about @param {string | null} href */
function asWritten(about, href) {
  return Object.entries(about).flatMap(([kind, id]) => memory.directory?.get(kind, id)?.numbers ?? []).find(({ link }) => link === href)?.shown;
}

/** @param {Record<string, string>} values by field, as the form of an activity has them */
function start(values) {
  tap = { id: MARK + newId(), since: stopwatch() };
  hush = true;
  take(tap.id);
  const fields = Object.fromEntries(Object.entries(values).map(([name, to]) => [name, { from: null, to }]));
  put({ kind: KIND, id: tap.id, op_id: newId(), base_version: null, fields, at: 0 });
  flushDrafts();
  setTimeout(() => away || ask(), PAUSE);
}

function goAway() {
  if (!away && tap.since() < SOON) away = stopwatch();
}

function comeBack() {
  if (!away || !isVisible()) return;
  const item = { kind: KIND, id: tap.id };
  const seconds = Math.round(away() / 1000);
  away = null;
  if (draftOf(item)?.fields.type.to === TYPES.tel) type(item, "duration", null, String(seconds));
  flushDrafts();
  ask();
}

function ask() {
  hush = false;
  changed();
}

function isVisible() {
  return document.visibilityState === "visible";
}
