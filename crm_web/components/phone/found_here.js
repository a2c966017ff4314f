// Whom a number or a name belongs to, as far as this phone knows: what a search says before the server answers, and without one.

import { isSameNumber } from "../phone_contacts/matching.js";
import { fate } from "../store/deleted.js";
import { knownRows } from "../store/known.js";
import { memory } from "../store/memory.js";
import { titleOf } from "../store/titles.js";
import { alternatives, digits, fold, has, numberWords, queryDigits, words } from "./folding.js";
import { initials } from "./initials.js";

/** @typedef {import("../store/types.js").Row} Row */
/** @typedef {import("../store/types.js").View} View */
/** @typedef {{kind: string, slug: string}} Kind */
/** @typedef {{entry: string, shown: string, link: string}} Reached as it is saved, as people write it, and what dials it */
/** @typedef {{row: Row, numbers: Reached[], emails: string[]}} Known */

const MOST = 50; // rows
const PHONE = "phone"; // the field, and the input of such fields

/**
 * @param {string} query
 * @param {Kind[]} kinds
 * @returns {{rows: Row[], about: string}} `about`: "kind/id" of the one whose number was typed
 */
export function foundHere(query, kinds) {
  const ways = alternatives(query);
  const found = kinds.flatMap((kind) => foundOf(kind, query, ways));
  const exact = found.filter(({ numbers }) => queryDigits(query) && numbers.some(({ entry }) => isSameNumber(entry, query)));
  return { rows: found.slice(0, MOST).map((one) => hit(one, queryDigits(query))), about: exact.length === 1 ? exact[0].row.about : "" };
}

/**
 * What pages here tell, and what the directory tells of the others, by their names.
 * @param {Kind} kind
 * @param {string} query
 * @param {string[][]} ways
 * @returns {Known[]}
 */
function foundOf(kind, query, ways) {
  const known = knownOf(kind);
  const found = known.filter((one) => ways.some((way) => has(entryOf(one), way)));
  const ids = new Set(known.map(({ row }) => row.id));
  const others = (memory.directory?.find(kind.slug, query) ?? []).filter(({ id }) => !ids.has(id)).slice(0, MOST);
  const rest = others.map((row) => ({ row: /** @type {Row} */ ({ ...row.plain(), heading: "" }), numbers: row.numbers, emails: [] }));
  return [...found, ...rest].sort((one, other) => one.row.title.localeCompare(other.row.title));
}

/** @param {Known} one @param {string} typed digits */
function hit({ row, numbers }, typed) {
  const meant = numbers.find(({ entry, shown }) => typed && numberWords(entry, shown).some((word) => word.includes(typed))) ?? numbers[0];
  const said = numbers.map(({ shown }) => shown);
  const others = String(row.line).split(" · ").filter((part) => part && !said.includes(part));
  return { ...row, line: [meant?.shown, ...others].filter(Boolean).join(" · "), call: meant?.link ?? "" };
}

/** @param {Known} one */
function entryOf({ row, numbers, emails }) {
  const folded = [row.title, ...emails].map(fold).join(" ");
  return [...words(folded), ...numbers.flatMap(({ entry, shown }) => numberWords(entry, shown))].map((word) => ` ${word}`).join("");
}

/**
 * All of a kind that pages tell of: what lists say, more where their page is known, and what was made here.
 * @param {Kind} kind
 * @returns {Known[]}
 */
function knownOf(kind) {
  const rows = [...knownRows(kind.slug).values()].map((row) => /** @type {[string, Known]} */ ([row.id, ofRow(row)]));
  const pages = [...memory.views.values()].filter((view) => view.kind === kind.kind && view.fields && view.version && view.outcome === "ok" && fate(kind.kind, view.id) !== "deleted");
  const made = [...memory.ops.values(), ...memory.drafts.values()].filter((change) => change.kind === kind.kind && change.base_version === null);
  const all = new Map([...made.map((change) => ofChange(change, kind)), ...rows, ...pages.map((page) => ofPage(page, kind, knownRow(rows, page.id)))]);
  return [...all.values()];
}

/** @param {[string, Known][]} rows @param {string} id */
function knownRow(rows, id) {
  return rows.find(([of]) => of === id)?.[1].row;
}

/** @param {Row} row @returns {Known} */
function ofRow(row) {
  const entry = decodeURIComponent(String(row.call).slice("tel:".length));
  const shown = String(row.line).split(" · ").find((part) => digits(part) === digits(entry)) ?? entry;
  return { row: { ...row, heading: "" }, numbers: entry ? [{ entry, shown, link: row.call }] : [], emails: [] };
}

/** @param {View} page @param {Kind} kind @param {Row} [row] @returns {[string, Known]} */
function ofPage(page, { kind, slug }, row) {
  const { id, title, line, initials, hue, marks, fields } = page;
  const of = (/** @type {string} */ input) => fields.filter((/** @type {{input: string}} */ field) => field.input === input);
  const numbers = of(PHONE).flatMap((/** @type {{value: string[], shown: string[], links: string[]}} */ { value, shown, links }) => value.map((entry, index) => ({ entry, shown: shown[index] ?? entry, link: links[index] ?? "" })));
  const own = row ?? rowOf(kind, slug, { id, title, line, initials, hue, marks });
  return [id, { row: { ...own, title }, numbers, emails: of("email").flatMap((/** @type {{value: string[]}} */ { value }) => value) }];
}

/** @param {import("../store/types.js").Op | import("../store/types.js").Draft} change @param {Kind} kind @returns {[string, Known]} */
function ofChange(change, { kind, slug }) {
  const fields = "patch" in change ? change.patch : change.fields;
  const typed = /** @type {string[]} */ ([fields[PHONE]?.to ?? []].flat());
  const row = rowOf(kind, slug, { id: change.id, title: titleOf(kind, change.id) });
  return [change.id, { row, numbers: typed.filter(Boolean).map((entry) => ({ entry, shown: entry, link: `tel:${entry.replace(/[^+\d]/g, "")}` })), emails: [] }];
}

/** @param {string} kind @param {string} slug @param {Partial<Row> & {id: string}} said @returns {Row} */
function rowOf(kind, slug, said) {
  return { href: `/${slug}/${said.id}`, line: "", call: "", initials: initials(said.title ?? ""), hue: 0, heading: "", marks: [], badges: [], at: "", about: `${kind}/${said.id}`, ...said };
}
