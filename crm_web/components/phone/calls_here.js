// The calls that were filed on this phone and that the server does not have yet.

import { memory } from "../store/memory.js";
import { titleOf } from "../store/titles.js";
import { initials } from "./initials.js";

/** @typedef {import("../store/types.js").Row} Row */

const KIND = "activity";

/**
 * @param {import("./found_here.js").Kind[]} kinds of those whom a call may be with
 * @returns {Row[]} the newest first
 */
export function callsHere(kinds) {
  const filed = [...memory.ops.values()].filter(({ kind, base_version, patch }) => kind === KIND && base_version === null && patch.type?.to === "CALL");
  return filed.map((op) => row(op, kinds)).reverse();
}

/** @param {import("../store/types.js").Op} op @param {import("./found_here.js").Kind[]} kinds @returns {Row} */
function row({ id, patch }, kinds) {
  const said = (/** @type {string} */ name) => String(patch[name]?.to ?? "");
  const { kind, slug } = kinds.find((one) => said(one.kind)) ?? { kind: "", slug: "" };
  const number = said("counterpart");
  const name = kind && titleOf(kind, said(kind));
  const title = name || number;
  return {
    id, title, href: kind ? `/${slug}/${said(kind)}` : `/activities/${id}`, line: title === number ? "" : number,
    call: /\d/.test(number) ? `tel:${number.replace(/[^+\d*#]/g, "").replaceAll("#", "%23")}` : "",
    initials: initials(name), hue: 0, heading: "", marks: [], badges: said("outcome") ? [{ text: `choice.outcome.${said("outcome")}`, colour: "" }] : [], at: said("started_at"),
    about: kind ? `${kind}/${said(kind)}` : "type/CALL",
  };
}
