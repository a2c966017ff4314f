// What the server does not have yet, item by item: typed and not saved, saved and not sent, refused.

import { useMemo, useSyncExternalStore } from "react";
import { isOpenCall } from "./calls.js";
import { labelOf } from "./field_labels.js";
import { actionOf, hasAny } from "./fold.js";
import { past } from "./keeping.js";
import { memory, subscribe } from "./memory.js";
import { opsOf, unsavedItems } from "./overlay.js";
import { missingFor } from "./sending_order.js";
import { server } from "./server.js";
import { titleOf } from "./titles.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Op} Op */
/** @typedef {"conflict" | "refused" | "gone" | "unfiled" | "unsaved" | "parked" | "queued" | "offline"} Reason `gone`: what was typed into was deleted meanwhile */

/**
 * @typedef {object} Waiting one item
 * @property {string} kind
 * @property {string} id
 * @property {boolean} made it was made on this phone and is not known to the server
 * @property {string} title "" when it has none yet
 * @property {{name: string, label: string}[]} fields what was changed; the label is a key
 * @property {("delete" | "restore")[]} actions what is to be done with the whole item
 * @property {Reason} reason
 * @property {{kind: string, title: string}} [missing] the item that a parked one links to
 * @property {string[]} sentences of the server: why it was refused
 * @property {number} at milliseconds since 1970, of the oldest change
 */

/** What the person has to decide about comes before what is on its way. */
const QUEUED = ["parked", "queued", "offline"];

/** @param {Waiting} thing */
export function isQueued({ reason }) {
  return QUEUED.includes(reason);
}

/** @returns {Waiting[]} the oldest first */
export function waitingThings() {
  return unsavedItems().map(thing).sort((one, other) => one.at - other.at);
}

/** How many choices of the person's own (an order of cards, favourites) were not sent yet. */
export function waitingChoices() {
  return [...memory.ops.values()].filter((op) => op.silent).length;
}

/** @typedef {{things: Waiting[], choices: number, known: boolean}} All `known` is false until it was looked what was left from before */

/** @returns {All} the same until it says something else */
export function useWaiting() {
  const look = () => JSON.stringify({ things: waitingThings(), choices: waitingChoices(), known: past.read });
  const seen = useSyncExternalStore(subscribe, look, () => '{"things":[],"choices":0,"known":false}');
  return useMemo(() => JSON.parse(seen), [seen]);
}

/**
 * @param {{kind: string, id: string}} item
 * @returns {Waiting}
 */
function thing({ kind, id }) {
  const draft = memory.drafts.get(`${kind}/${id}`);
  const ops = opsOf({ kind, id });
  const missing = ops.map((op) => missingFor(op)).find(Boolean);
  const names = new Set([...ops.map(({ patch }) => patch), draft?.fields ?? {}].flatMap(Object.keys));
  return {
    kind, id,
    made: [...ops, draft].some((change) => change?.base_version === null),
    title: titleOf(kind, id),
    fields: [...names].map((name) => ({ name, label: labelOf(kind, name) })),
    actions: [...ops.map(actionOf), draft?.action].filter((action) => action !== undefined),
    reason: reasonOf(draft, missing),
    missing: missing && { kind: missing.kind, title: titleOf(missing.kind, missing.id) },
    sentences: [draft?.refused ?? "", ...Object.values(draft?.errors ?? {})].filter(Boolean),
    at: Math.min(...[...ops, draft].flatMap((change) => change?.at ?? [])),
  };
}

/**
 * @param {Draft | undefined} draft
 * @param {Draft | undefined} missing
 * @returns {Reason}
 */
function reasonOf(draft, missing) {
  if (!draft && missing) return "parked";
  if (!draft) return navigator.onLine !== false && server.reached ? "queued" : "offline";
  if (hasAny(draft.conflicts)) return "conflict";
  if (isDeleted(draft)) return "gone";
  if (draft.refused || hasAny(draft.errors)) return "refused";
  return isOpenCall(draft) ? "unfiled" : "unsaved";
}

/** @param {Draft} draft */
function isDeleted({ kind, id }) {
  return [...memory.views.values()].some((view) => view.kind === kind && view.id === id && view.outcome === "deleted");
}
