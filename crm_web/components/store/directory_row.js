// One item of the directory: what a list says of it, made when it is looked at (crm_web/views/row.py, crm_web/views/directory.py).

import { initials } from "../phone/initials.js";

/** @typedef {[string, string, string, string, string, any[][]]} Told id, title, sort key, heading, search words, entries by field */
/** @typedef {{name: string, to: string, label: string, as: string}} Field */
/** @typedef {{kind: string, slug: string, about: boolean, fields: Field[]}} Shelf */

const PARTS = 2; // of a line (crm_web/views/row.py)
const LONGEST = 120; // characters of a part
const HUES = 12;

/** The row of a list, as far as one was told of the item. */
export class DirectoryRow {
  /** @param {Told} told @param {Shelf} shelf @param {(kind: string, id: string) => string} titleOf what a link leads to */
  constructor(told, shelf, titleOf) {
    this.told = told;
    this.shelf = shelf;
    this.titleOf = titleOf;
  }

  get id() { return this.told[0]; }
  get title() { return this.told[1]; }
  get sortKey() { return this.told[2]; }
  get heading() { return this.told[3]; }
  get words() { return this.told[4]; }
  get href() { return `/${this.shelf.slug}/${this.id}`; }
  get initials() { return initials(this.title); }
  get hue() { return (crc32(this.title) % HUES) * (360 / HUES); }
  get about() { return this.shelf.about ? `${this.shelf.kind}/${this.id}` : ""; }
  get marks() { return []; }
  get picture() { return ""; }
  get document() { return ""; }
  get at() { return String(this.listed("moment").flat()[0] ?? ""); }
  get call() { return this.numbers.find(({ link }) => link)?.link ?? ""; }
  get badges() { return [...this.shelf.fields.filter(({ as }, index) => as === "title" && this.told[5][index]?.length).map(({ label }) => ({ text: label, colour: "" })), ...this.listed("badge").flat()]; }

  get line() {
    const parts = this.listed("line").map((words) => words.find(Boolean) ?? "").filter(Boolean);
    return parts.map((words) => words.split(/\s+/).join(" ").slice(0, LONGEST)).slice(0, PARTS).join(" · ");
  }

  /** @returns {{entry: string, shown: string, link: string}[]} */
  get numbers() {
    return this.told[5].flat().filter(Array.isArray).map(([entry, shown, link]) => ({ entry, shown, link }));
  }

  /** The same as a thing of its own. @returns {import("./types.js").Row} */
  plain() {
    const { id, href, title, line, call, initials, hue, heading, marks, badges, at, about, picture, document } = this;
    return { id, href, title, line, call, initials, hue, heading, marks, badges, at, about, picture, document };
  }

  /**
   * The entries of the fields that stand there, as people read them.
   * @param {string} place
   * @returns {any[][]} texts; of what stands in badges {text, colour}
   */
  listed(place) {
    const { fields } = this.shelf;
    const words = (/** @type {any} */ entry, /** @type {Field} */ { to }) => (Array.isArray(entry) ? entry[1] : to ? this.titleOf(to, entry) : entry);
    return fields.flatMap((field, index) => (field.as === place ? [(this.told[5][index] ?? []).map((entry) => words(entry, field))] : []));
  }
}

/** @param {string} text */
function crc32(text) {
  let crc = ~0;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
