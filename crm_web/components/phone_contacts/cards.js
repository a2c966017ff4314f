// A vCard file taken apart (2.1, RFC 2426, RFC 6350) on the phone itself: nothing of it is sent anywhere.

/** @typedef {{name: string, parts: string[]}} Property the parts are those between semicolons where it has such (N, ORG, ADR) */

const STRUCTURED = ["N", "ORG", "ADR"];
const LONGEST = 20_000; // characters of a value; what is longer is a picture
const WIDE = new Map([["255,254", "utf-16le"], ["254,255", "utf-16be"]]); // by their marks
const BORDER = "\0";
const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/s;

/**
 * The text of a file in the encoding that it has: what is no UTF is of an old office in Central Europe.
 * @param {ArrayBuffer} bytes
 */
export function decoded(bytes) {
  const wide = WIDE.get(String(new Uint8Array(bytes.slice(0, 2))));
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1250").decode(bytes);
  }
}

/**
 * @param {string} text
 * @returns {Property[][]} the properties of each card; cards inside a card (AGENT) are left out
 */
export function cardsOf(text) {
  /** @type {Property[][]} */
  const cards = [];
  let depth = 0;
  for (const line of wholeLines(text)) {
    const boundary = line.match(/^(BEGIN|END):\s*VCARD\s*$/i)?.[1].toUpperCase();
    if (boundary === "BEGIN" && ++depth === 1) cards.push([]);
    if (boundary === "END" && depth) depth -= 1;
    const property = boundary || depth !== 1 ? null : propertyOf(line);
    if (property) cards[cards.length - 1].push(property);
  }
  return cards;
}

/**
 * Lines put together: folded ones, and those that quoted-printable breaks softly.
 * @param {string} text
 */
function* wholeLines(text) {
  let whole = "";
  for (const line of text.split(/\r\n|[\r\n]/)) {
    if (whole.endsWith("=") && /^[^:]*QUOTED-PRINTABLE/i.test(whole)) whole = whole.slice(0, -1) + line;
    else if (/^[ \t]/.test(line)) whole += line.slice(1);
    else {
      yield whole;
      whole = line;
    }
  }
  yield whole;
}

/**
 * @param {string} line
 * @returns {Property | null} null for what is no property, or none that is of use
 */
function propertyOf(line) {
  const [, name, parameters, value] = (line.length <= LONGEST && line.match(PROPERTY)) || [];
  if (!name) return null;
  const plain = /QUOTED-PRINTABLE/i.test(parameters) ? unquoted(value, parameters.match(/CHARSET="?([\w-]+)/i)?.[1]) : value;
  const isStructured = STRUCTURED.includes(name.toUpperCase());
  return { name: name.toUpperCase(), parts: unescaped(plain, isStructured).split(BORDER).map((part) => part.trim()) };
}

/**
 * @param {string} value
 * @param {boolean} isStructured
 */
function unescaped(value, isStructured) {
  return value.replaceAll(BORDER, "").replaceAll("\r\n", "\n").replace(/\\(.)|;/gs, (all, escaped) => {
    if (!escaped) return isStructured ? BORDER : all;
    return escaped === "n" || escaped === "N" ? "\n" : escaped;
  });
}

/**
 * @param {string} value quoted-printable
 * @param {string} [charset]
 */
function unquoted(value, charset = "utf-8") {
  const bytes = [...value.matchAll(/=([0-9A-F]{2})|([^])/gi)].flatMap(([, hex, letter]) => (hex ? [parseInt(hex, 16)] : [...new TextEncoder().encode(letter)]));
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch { // a charset that no browser knows
    return new TextDecoder().decode(new Uint8Array(bytes));
  }
}
