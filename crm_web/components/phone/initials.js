/**
 * One or two capital letters: of the first and the last word (crm_web/views/avatar.py).
 * @param {string} title
 */
export function initials(title) {
  const letters = title.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word)).map((word) => [...word][0]);
  return [...letters.slice(0, 1), ...letters.slice(1).slice(-1)].join("").toUpperCase();
}
