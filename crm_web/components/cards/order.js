// The order in which this agent has the cards of a kind, the same on every device.
import { useMemo } from "react";
import { setPreference, usePreference } from "../store/preferences.js";

const DETAILS = "details";

/**
 * @param {{kind: string, cards: {name: string}[]}} view
 * @returns {[string[], (names: string[]) => void]} the names of all cards, and what changes their order
 */
export function useOrder({ kind, cards }) {
  const name = `cards-${kind}`;
  const chosen = usePreference(name);
  const known = [DETAILS, ...cards.map((card) => card.name)];
  const names = useMemo(() => ordered(known, chosen), [`${known}`, chosen]); // the same after each save
  return [names, (wanted) => setPreference(name, wanted)];
}

/**
 * The names as chosen; those that were not there when the order was chosen come last.
 * @param {string[]} names
 * @param {string[]} chosen
 */
export function ordered(names, chosen) {
  const known = chosen.filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}

/**
 * The names with one of them moved.
 * @param {string[]} names
 * @param {string} name
 * @param {number} by places: -1 forward, 1 back
 */
export function moved(names, name, by) {
  const to = Math.min(names.length - 1, Math.max(0, names.indexOf(name) + by));
  return names.filter((other) => other !== name).toSpliced(to, 0, name);
}
