// In which order saves are sent: as they were saved, but what links to an item behind the save that makes it. What links to an
// item whose making was refused is parked until that one is saved anew, or let go of.

import { memory } from "./memory.js";
import { opsOf } from "./overlay.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Op} Op */

/** @returns {Op[]} the saves that can be sent now, in order */
export function sendable() {
  /** @type {Op[]} */
  const order = [];
  let rest = [...memory.ops.values()].filter((op) => !missingFor(op));
  for (let before = -1; before !== order.length; ) {
    before = order.length;
    rest = place(rest, order);
  }
  return [...order, ...rest]; // what links in a circle is the server's to refuse
}

/**
 * The item without which a save can't be sent: made on this phone, and not on its way.
 * @param {Op} op
 * @param {Set<Op>} [seen]
 * @returns {Draft | undefined}
 */
export function missingFor(op, seen = new Set()) {
  if (seen.has(op)) return undefined;
  seen.add(op);
  for (const id of linksOf(op)) {
    const draft = [...memory.drafts.values()].find((one) => one.id === id && one.base_version === null);
    if (draft) return draft;
  }
  const needed = [...makersOf(op), ...opsOf(op).filter(({ seq }) => seq < op.seq)];
  return needed.map((other) => missingFor(other, seen)).find(Boolean);
}

/**
 * What a save could link to: any text in it may be an id.
 * @param {Op} op
 * @returns {string[]}
 */
export function linksOf(op) {
  return op.silent ? [] : Object.values(op.patch).flatMap(({ to }) => to ?? []);
}

/**
 * Moves into `order` what needs nothing that is not in it.
 * @param {Op[]} rest
 * @param {Op[]} order
 * @returns {Op[]} what is left
 */
function place(rest, order) {
  const placed = new Set(order);
  /** @type {Set<string>} */
  const held = new Set();
  return rest.filter((op) => {
    const waits = held.has(`${op.kind}/${op.id}`) || makersOf(op).some((maker) => !placed.has(maker));
    if (waits) held.add(`${op.kind}/${op.id}`);
    else placed.add(op), order.push(op);
    return waits;
  });
}

/**
 * The waiting saves that make what a save links to.
 * @param {Op} op
 */
function makersOf(op) {
  const links = new Set(linksOf(op));
  return links.size ? [...memory.ops.values()].filter((other) => other !== op && other.base_version === null && !other.silent && links.has(other.id)) : [];
}
