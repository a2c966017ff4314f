// The texts of the screen in the agent's language, chosen in the browser: no round trip, no network.
import { useSyncExternalStore } from "react";
import catalogs from "$/catalogs.js";

/** @typedef {"en" | "cs"} Language */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Text */

const KEPT = "crm-language"; // a cookie, so that the server's sentences come in the same language
const listeners = /** @type {Set<() => void>} */ (new Set());
let chosen = typeof document === "undefined" ? "en" : first();

/** @returns {Language} `?lang=` once, then the agent's choice, else the browser's */
function first() {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked && asked in catalogs) keep(/** @type {Language} */ (asked));
  const kept = document.cookie.match(/(?:^|; )crm-language=(\w+)/)?.[1];
  const found = [kept, ...navigator.languages.map((name) => name.slice(0, 2))].find((name) => name && name in catalogs);
  document.documentElement.lang = found ?? "en";
  return /** @type {Language} */ (found ?? "en");
}

/** @param {Language} language */
function keep(language) {
  document.cookie = `${KEPT}=${language}; path=/; max-age=31536000; samesite=lax`;
}

/** @returns {Language} the language that is shown now */
export function language() {
  return /** @type {Language} */ (chosen);
}

/** Show everything in another language from now on. @param {Language} wanted */
export function choose(wanted) {
  chosen = wanted;
  keep(wanted);
  document.documentElement.lang = wanted;
  for (const listener of listeners) listener();
}

/** @param {() => void} listener */
function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The text of a key; `{name}` is filled from values. A key with forms ("rows.one", "rows.few", …) is chosen by `count`.
 * @param {Language} into
 * @returns {Text}
 */
const textIn = (into) => (key, values = {}) => {
  const form = "count" in values ? `${key}.${new Intl.PluralRules(into).select(Number(values.count))}` : key;
  const text = catalogs[into][form] ?? catalogs[into][`${key}.other`] ?? catalogs[into][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
};
const texts = { en: textIn("en"), cs: textIn("cs") };
const unknown = () => null; // a page made in the build has no reader yet: no words rather than the wrong ones

/** @returns {Text} */
export function useText() {
  const shown = useSyncExternalStore(subscribe, language, unknown);
  return shown ? texts[shown] : () => "";
}

/** Whether the page is alive: what the build made looks alike, but a tap on it does nothing. */
export function useAlive() {
  return useSyncExternalStore(subscribe, () => true, () => false);
}

/** @returns {Language} */
export function useLanguage() {
  return useSyncExternalStore(subscribe, language, () => "en");
}

/**
 * A moment as people say it: "14:05" today, "yesterday 14:05", else with its date.
 * @param {string} iso
 * @param {Language} into
 */
export function moment(iso, into) {
  const at = new Date(iso);
  const time = at.toLocaleTimeString(into, { hour: "2-digit", minute: "2-digit" });
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(iso).setHours(0, 0, 0, 0)) / 864e5);
  if (days < 2) return `${new Intl.RelativeTimeFormat(into, { numeric: "auto" }).format(-days, "day")} ${time}`;
  return `${at.toLocaleDateString(into, { day: "numeric", month: "long", year: "numeric" })} ${time}`;
}

/**
 * The same where there is little room: "14:05" today, else the day, with the year when it is another one.
 * @param {string} iso
 * @param {Language} into
 */
export function brief(iso, into) {
  const at = new Date(iso);
  const now = new Date();
  if (at.toDateString() === now.toDateString()) return at.toLocaleTimeString(into, { hour: "2-digit", minute: "2-digit" });
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return at.toLocaleDateString(into, { day: "numeric", month: "short", year });
}
