// A vCard file brought to the contacts of this phone, wherever it came from.

import { cardsOf, decoded } from "./cards.js";
import { ofCard } from "./contacts.js";
import { keep } from "./kept.js";

const LARGEST = 50 * 2 ** 20; // bytes of a file: pictures are in it

/**
 * @param {File} file
 * @returns {Promise<string>} the key of what to say, "" for nothing
 */
export async function fromFile(file) {
  if (file.size > LARGEST) return "phone_contacts.too_large";
  const found = cardsOf(decoded(await file.arrayBuffer())).map(ofCard).filter((contact) => contact !== null);
  await keep(found);
  return found.length ? "" : "phone_contacts.no_cards";
}
