// Whether a contact of the phone is in the CRM: by a number or an address of theirs, asked about when it comes into sight.
import { useEffect, useState } from "react";
import { knownRows } from "../store/known.js";
import { ask } from "../store/server.js";

/** @typedef {{id: string, title: string, by: "phone" | "email"}} Match */
/** @typedef {Match | null | "unknown"} Found null: nobody; "unknown": the server could not be asked */

const FEWEST = 7; // digits of a number that is compared without its country
const LONGEST_PREFIX = 4; // digits of "+" and a country
/** @type {Map<string, Promise<Found>>} */
const asked = new Map();

/**
 * @param {import("./contacts.js").PhoneContact} contact
 * @param {string} slug where items like them are
 * @param {boolean} inSight
 * @returns {Found | undefined} undefined while it is not known
 */
export function useMatch(contact, slug, inSight) {
  const [found, setFound] = useState(/** @type {Found | undefined} */ (undefined));
  useEffect(() => {
    if (!inSight) return;
    let here = true;
    matchOf(contact, slug).then((match) => here && setFound(match));
    return () => void (here = false);
  }, [contact, slug, inSight]);
  return found;
}

/**
 * @param {import("./contacts.js").PhoneContact} contact
 * @param {string} slug
 * @returns {Promise<Found>}
 */
export async function matchOf({ fields }, slug) {
  let found = /** @type {Found} */ (null);
  for (const by of /** @type {const} */ (["phone", "email"])) {
    for (const entry of fields[by] ?? []) {
      const match = await whose(slug, by, entry);
      if (match && match !== "unknown") return match;
      found ??= match;
    }
  }
  return found;
}

/**
 * Whether two ways of writing a number are one number; one without a country is compared by its end.
 * @param {string} one
 * @param {string} other
 */
export function isSameNumber(one, other) {
  const [longer, shorter] = [digits(one), digits(other)].sort((some, more) => more.length - some.length);
  if (longer === shorter) return shorter !== "";
  const isLocal = [one, other].some((number) => !isInternational(number) && digits(number) === shorter);
  return isLocal && shorter.length >= FEWEST && longer.endsWith(shorter) && longer.length - shorter.length <= LONGEST_PREFIX;
}

/**
 * @param {string} slug
 * @param {"phone" | "email"} by
 * @param {string} entry
 * @returns {Promise<Found>}
 */
function whose(slug, by, entry) {
  const key = `${slug} ${by} ${entry}`;
  const answer = asked.get(key) ?? look(slug, by, entry);
  asked.set(key, answer);
  answer.then((found) => (found === null || found === "unknown") && asked.delete(key)); // may change at any time
  return answer;
}

/**
 * @param {string} slug
 * @param {"phone" | "email"} by
 * @param {string} entry
 * @returns {Promise<Found>}
 */
async function look(slug, by, entry) {
  const isTheirs = (/** @type {string} */ other) => (by === "phone" ? isSameNumber(other, entry) : other.toLowerCase() === entry.toLowerCase());
  const row = [...knownRows(slug).values()].find(({ call }) => by === "phone" && call && isTheirs(decodeURIComponent(call.slice("tel:".length))));
  if (row) return { id: row.id, title: row.title, by };
  try {
    const answer = await ask(`/api/${slug}?take=10&q=${encodeURIComponent(entry)}`);
    if (!answer.ok) return "unknown";
    /** @type {{items: {id: string, title: string, phone: string[], email: string[]}[]}} */
    const { items } = await answer.json();
    const item = items.find((each) => each[by]?.some(isTheirs));
    return item ? { id: item.id, title: item.title, by } : null;
  } catch {
    return "unknown";
  }
}

/** @param {string} number */
function digits(number) {
  const dialled = number.split(/;|,|ext/)[0].replace("(0)", "").replace(/\D/g, "");
  return isInternational(number) ? dialled.replace(/^00/, "") : dialled.replace(/^0/, "");
}

/** @param {string} number */
function isInternational(number) {
  return /^\s*(\+|00)/.test(number);
}
