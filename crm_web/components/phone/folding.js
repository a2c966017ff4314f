// How a text is folded for search, and what is looked for: as the server does it (crm_web/i18n/folding.py, services/search_entry.py).

/** What has no decomposition in Unicode, yet is typed on a keyboard without that letter or mark. @type {Record<string, string>} */
const PLAIN = {
  ß: "ss", ς: "σ", "\u0345": "ι", æ: "ae", œ: "oe", þ: "th", ŋ: "ng", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", ĸ: "k", ə: "e", ƒ: "f",
  "‘": "'", "’": "'", "‚": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‐": "-", "–": "-", "—": "-", "−": "-",
};
const MARKS = /^[.,;:!?()[\]"']+|[.,;:!?()[\]"']+$/g; // around a word
const WHITE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/; // as Python splits
const UNSEEN = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}]/gu;
const NUMBER = /^[\d\s()+＋./‐-―−-]{1,40}$/;
const FEWEST = 3; // digits of a number, characters of a word that is looked for anywhere
const LONGEST = 200;
const MOST_WORDS = 12;

/** @param {string} text */
export function fold(text) {
  const plain = text.normalize("NFKD").toLowerCase().replace(/[^ -~]/g, (letter) => PLAIN[letter] ?? letter);
  return spaced(spaced(plain).replace(UNSEEN, "")); // white space first: a tab is a control character too
}

/** @param {string} text */
function spaced(text) {
  return text.split(WHITE).filter(Boolean).join(" ");
}

/** @param {string} folded */
export function words(folded) {
  return [...new Set(folded.split(" ").filter(Boolean).map((word) => word.replace(MARKS, "") || word))];
}

/**
 * The digits of a number as they are dialled from abroad, at home, and at home after a zero.
 * @param {string} entry as it is saved: +420601234567
 * @param {string} shown as people write it: +420 601 234 567
 */
export function numberWords(entry, shown) {
  const home = shown.startsWith("+") ? digits(shown.replace(/^\S+/, "")) : "";
  return [digits(entry), ...(home ? [home, `0${home}`] : [])];
}

/**
 * What was typed as the digits of a number, "" where it is none.
 * @param {string} query
 */
export function queryDigits(query) {
  const typed = query.trim();
  if (!NUMBER.test(typed)) return "";
  const found = digits(typed.replace("(0)", "")).replace(/^00/, "");
  return found.length < FEWEST ? "" : found;
}

/**
 * What an item has to have to be found: all words of one of these; none where nothing is looked for.
 * @param {string} query
 */
export function alternatives(query) {
  const typed = words(fold(query.slice(0, LONGEST))).slice(0, MOST_WORDS);
  const number = queryDigits(query);
  return (number ? [[number], [typed.join(" ")]] : [typed]).filter((way) => way.length);
}

/**
 * @param {string} entry the words of an item, each after a space
 * @param {string[]} way
 */
export function has(entry, way) {
  return way.every((word) => entry.includes(word.length < FEWEST ? ` ${word}` : word));
}

/** @param {string} text */
export function digits(text) {
  return text.replace(/\D/g, "");
}
