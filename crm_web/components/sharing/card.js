// An item as a vCard 3.0 (RFC 2426), as on a business card: name, company, numbers, addresses; no notes of ours. Made on the phone.

/** @typedef {import("../fields/types.js").FieldView} FieldView */
/** @typedef {{id: string, title: string, fields: FieldView[]}} View */

const WIDTH = 75; // bytes of a line
/** How a field is said, by its input; the address in all its lines where the street stands. @type {Record<string, (entry: string) => string>} */
const WORDS = {
  phone: (entry) => `TEL;TYPE=WORK,VOICE:${escaped(entry)}`,
  email: (entry) => `EMAIL;TYPE=INTERNET,WORK:${escaped(entry)}`,
  address: (entry) => `ADR;TYPE=WORK:;;${escaped(entry)};;;;`,
};

/**
 * Whether there is more to hand over than a name.
 * @param {View} view
 */
export function isShareable({ fields }) {
  return fields.some((field) => field.input in WORDS && entriesOf(field).length > 0);
}

/**
 * @param {View} view as saved
 * @param {number} [most] numbers and addresses of a sort: a code that is to be read by a camera holds little
 */
export function cardOf({ title, fields }, most = 50) {
  const said = (/** @type {string} */ name) => escaped(entriesOf(fields.find((field) => field.name === name))[0] ?? "");
  const isPerson = fields.some(({ name }) => name === "last_name");
  const company = fields.find(({ to }) => to === "company")?.shown[0];
  const organization = isPerson ? company : title;
  const lines = [
    "BEGIN:VCARD", "VERSION:3.0", `FN:${escaped(title)}`, isPerson ? `N:${said("last_name")};${said("first_name")};;;` : "N:;;;;",
    ...(organization ? [`ORG:${escaped(organization)}`] : []),
    ...fields.flatMap((field) => (field.input in WORDS ? entriesOf(field).slice(0, most).map(WORDS[field.input]) : [])),
    "END:VCARD",
  ];
  return lines.map(folded).join("");
}

/** A name for the file that every phone takes. @param {string} title */
export function fileName(title) {
  return `${title.replace(/[^\p{L}\p{N} .-]/gu, "").trim().slice(0, 80) || "contact"}.vcf`;
}

/** @param {FieldView | undefined} field */
function entriesOf(field) {
  return [field?.value ?? []].flat().filter(Boolean);
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** A line with its end, in pieces of 75 bytes at most, none of which cuts a character. @param {string} line */
function folded(line) {
  const pieces = [""];
  let room = WIDTH;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (size > room) {
      pieces.push("");
      room = WIDTH - 1;
    }
    pieces[pieces.length - 1] += character;
    room -= size;
  }
  return `${pieces.join("\r\n ")}\r\n`;
}
