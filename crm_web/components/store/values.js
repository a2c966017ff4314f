// How the values of fields are compared.

/** @typedef {import("./types.js").Value} Value */

/**
 * Whether two values say the same: a list is one value, and null, "" and [] are the same emptiness.
 * @param {Value} one
 * @param {Value} other
 */
export function same(one, other) {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** @param {Value} value */
function plain(value) {
  return value == null || value.length === 0 ? "" : value;
}
