// What a form requires, checked before anything is sent: without a network too.
import { shown } from "../store/overlay.js";
import { isAsked } from "./asked.js";

/**
 * @param {{fields: import("./types.js").FieldView[], managers: string}} view
 * @param {import("../store/types.js").Item} item
 * @param {import("../text/text.js").Text} text
 * @returns {Record<string, string>} what is wrong, by field
 */
export function unfilled({ fields, managers }, item, text) {
  const missing = fields.filter(({ name, value, required, editable, conditions }) =>
    required && editable && isAsked(item, conditions) && isEmpty(shown(item, name, value).value));
  return Object.fromEntries(missing.map(({ name, by_manager }) =>
    [name, by_manager && managers ? text("required.ask", { names: managers }) : text("required.plain")]));
}

/** @param {import("../store/types.js").Value} value */
function isEmpty(value) {
  return ![value ?? ""].flat().some((entry) => entry.trim());
}
