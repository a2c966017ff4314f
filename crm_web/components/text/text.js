// The texts of the screen in the agent's language, chosen in the browser: no round trip, no network.
import { useSyncExternalStore } from "react";
import catalogs from "$/catalogs.js";

export { brief, exact, moment } from "./moment.js";

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
const textIn = (into) => {
  /** @type {Intl.PluralRules | undefined} slow to make: once, when something is counted */
  let rules;
  return (key, values = {}) => {
    const form = "count" in values ? `${key}.${(rules ??= new Intl.PluralRules(into)).select(Number(values.count))}` : key;
    const text = catalogs[into][form] ?? catalogs[into][`${key}.other`] ?? catalogs[into][key] ?? String(key ?? "…"); // a page with a gap is better than none
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(Object.hasOwn(values, name) ? values[name] : whole));
  };
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
