// The shapes that the fields share (JSDoc only, nothing at run time).

/**
 * One field of a form (crm_web/views/page.py).
 * @typedef {object} FieldView
 * @property {string} name
 * @property {string} label key of its title
 * @property {"text" | "longtext" | "address" | "phone" | "email" | "person" | "choice" | "link" | "moment" | "duration" | "texts" | "html" | "choices" | "checkbox" | "radio" | "date" | "time" | "url" | "words" | "pattern" | "options" | "sibling" | "section"} input
 * @property {boolean} required
 * @property {boolean} editable
 * @property {string | string[]} value as saved
 * @property {string[]} shown the saved entries as people write them
 * @property {string[]} links where each saved entry leads: "tel:…", "mailto:…", or ""
 * @property {{value: string, text: string, colour?: string}[]} options what is shown is a text, or the key of one
 * @property {{to: string, href: string, title: string} | null} shortcut a link of the linked item, to another of the kind `to`
 * @property {{value: string, text: string}[]} reach numbers and addresses of the linked item: where each leads, how people write it
 * @property {string} to the kind that a link leads to
 * @property {string} slug of that kind
 * @property {string} hint of a manager's
 * @property {number} most entries
 * @property {boolean} by_manager what is asked here is a manager's to explain
 * @property {Asked[]} conditions all of them hold while the field is asked
 * @property {string} add the field that takes the name of a new one, made in passing; "": none can be made
 */

/**
 * The field is asked only while another one has one of these values, or any where none is named.
 * @typedef {{name: string, values: string[], saved: string | string[]}} Asked `saved`: what the other field has
 */

/**
 * What an input gets.
 * @typedef {object} InputProps
 * @property {string} id
 * @property {string} title
 * @property {FieldView} field
 * @property {import("../store/types.js").Item} item
 * @property {import("../store/overlay.js").Shown} state
 * @property {Record<string, string | boolean | undefined>} aria
 */

export {};
