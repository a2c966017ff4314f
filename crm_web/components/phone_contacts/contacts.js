// What is kept of a contact of the phone, whether it was picked or read from a card.

/**
 * `fields` are those of a new contact, filled ones only: what the address of /contacts/new takes.
 * @typedef {object} PhoneContact
 * @property {string} key
 * @property {string} name
 * @property {Record<string, string[]>} fields
 */

/** What the Contact Picker is asked for (https://w3c.github.io/contact-picker/), where it knows it. */
export const ASKED = ["name", "tel", "email"];

/**
 * @param {import("./cards.js").Property[]} card
 * @returns {PhoneContact | null} null for a group, and for a card without a name and a number
 */
export function ofCard(card) {
  const all = (/** @type {string} */ name) => card.filter((property) => property.name === name).map(({ parts }) => parts);
  const texts = (/** @type {string} */ name) => all(name).map((parts) => parts.filter(Boolean).join(", "));
  if ([...texts("KIND"), ...texts("X-ADDRESSBOOKSERVER-KIND")].some((sort) => sort.toLowerCase() === "group")) return null;
  const [family = "", given = "", additional = ""] = all("N")[0] ?? [];
  const [box = "", extended = "", street = "", city = "", region = "", code = "", country = ""] = all("ADR")[0] ?? [];
  const organization = (all("ORG")[0] ?? []).filter(Boolean);
  const [full = ""] = texts("FN");
  const isCompany = !family && !given && (!full || full === organization[0]);
  const derived = isCompany ? { last_name: organization.slice(0, 1) } : namesOf(full);
  return contact({
    ...(family || given ? { first_name: [`${given} ${additional}`], last_name: [family] } : derived),
    phone: texts("TEL").map((number) => number.replace(/^tel:/i, "").replace(/;ext=/i, " ext. ")),
    email: texts("EMAIL").map((address) => address.replace(/^mailto:/i, "")),
    address: [[street, extended, box, `${code} ${city}`.trim(), region, country].filter(Boolean).join("\n")],
    description: [[...texts("TITLE"), ...(isCompany ? organization.slice(1) : organization)].join(", ")],
    note: [texts("NOTE").join("\n")],
  });
}

/**
 * @param {{name?: string[], tel?: string[], email?: string[]}} picked
 * @returns {PhoneContact | null}
 */
export function ofPicked({ name, tel, email }) {
  return contact({ ...namesOf(name?.find(Boolean) ?? ""), phone: tel ?? [], email: email ?? [] });
}

/**
 * @param {string} full the last word is the last name, a single one is a first name
 * @returns {Record<string, string[]>}
 */
function namesOf(full) {
  const words = full.trim().split(/\s+/);
  return words.length > 1 ? { first_name: [words.slice(0, -1).join(" ")], last_name: [words[words.length - 1]] } : { first_name: words };
}

/**
 * @param {Record<string, string[]>} said
 * @returns {PhoneContact | null}
 */
function contact(said) {
  /** @type {Record<string, string[]>} */
  const fields = {};
  for (const [name, values] of Object.entries(said)) {
    const filled = [...new Set(values.map((value) => value.trim()).filter(Boolean))];
    if (filled.length) fields[name] = filled;
  }
  const name = [...(fields.first_name ?? []), ...(fields.last_name ?? [])].join(" ") || fields.phone?.[0] || fields.email?.[0];
  return name ? { key: JSON.stringify([name, fields.phone, fields.email]), name, fields } : null;
}
