// Moments as people of a language write them.

/** @typedef {"en" | "cs"} Language */

const TIME = /** @type {const} */ ({ hour: "numeric", minute: "2-digit" }); // "9:05 AM", "14:05", as the language has it

/**
 * A moment as people say it: "today 14:05", "yesterday 14:05", else with its date.
 * @param {string} iso
 * @param {Language} into
 */
export function moment(iso, into) {
  const at = new Date(iso);
  const here = varietyOf(into);
  const time = at.toLocaleTimeString(here, TIME);
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(iso).setHours(0, 0, 0, 0)) / 864e5);
  if (Math.abs(days) < 2) return `${new Intl.RelativeTimeFormat(into, { numeric: "auto" }).format(-days, "day")} ${time}`;
  return `${at.toLocaleDateString(here, { day: "numeric", month: "long", year: "numeric" })} ${time}`;
}

/**
 * The same where there is little room: "14:05" today, else the day, with the year when it is another one.
 * @param {string} iso
 * @param {Language} into
 */
export function brief(iso, into) {
  const at = new Date(iso);
  const here = varietyOf(into);
  const now = new Date();
  if (at.toDateString() === now.toDateString()) return at.toLocaleTimeString(here, TIME);
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return at.toLocaleDateString(here, { day: "numeric", month: "short", year });
}

/**
 * All of it, to the second.
 * @param {string} iso
 * @param {Language} into
 */
export function exact(iso, into) {
  return new Date(iso).toLocaleString(varietyOf(into), { dateStyle: "long", timeStyle: "medium" });
}

/** The language as this person's browser has it: in British English the day has 24 hours. @param {Language} language */
function varietyOf(language) {
  return navigator.languages?.find((name) => name.split("-")[0] === language) ?? language;
}
