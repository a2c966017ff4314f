// What dials what was typed on the pad.

const BETWEEN = /[\s().\-/]/g;
const NUMBER = /^\+?\d{3,}$/;
const CODE = /^[*#][0-9*#]*\d[0-9*#]*$/; // can change where a phone's calls go

/**
 * @param {string} typed
 * @returns {string} a tel: link, "" for what can't be dialled
 */
export function dial(typed) {
  const number = dense(typed);
  return NUMBER.test(number) || CODE.test(number) ? `tel:${number.replaceAll("#", "%23")}` : "";
}

/** @param {string} typed */
export function isCode(typed) {
  return CODE.test(dense(typed));
}

/** @param {string} typed */
function dense(typed) {
  return typed.replace(BETWEEN, "");
}
