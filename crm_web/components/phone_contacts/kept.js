// The contacts of the phone that were brought here: on this phone only, and gone with everything else when one signs out.
import { useEffect, useSyncExternalStore } from "react";
import { read, write } from "../store/database.js";
import { changed, memory, subscribe } from "../store/memory.js";

/** @typedef {import("./contacts.js").PhoneContact} PhoneContact */

const KEY = "phone-contacts";
const MOST = 5_000; // the newest stay
const NONE = /** @type {PhoneContact[]} */ ([]);

/** Whose they are, as far as this tab knows them. */
let here = { user: /** @type {string | null} */ (null), contacts: NONE };

/** @returns {PhoneContact[]} in the order of their names */
export function usePhoneContacts() {
  useEffect(() => void load(), []);
  return useSyncExternalStore(subscribe, kept, () => NONE);
}

/**
 * Adds contacts; one that is here already stays once.
 * @param {PhoneContact[]} contacts
 */
export async function keep(contacts) {
  await load();
  const all = [...new Map([...kept(), ...contacts].map((each) => [each.key, each])).values()].slice(-MOST);
  await put(all.sort((one, other) => one.name.localeCompare(other.name)));
}

/** Takes all of them away from here; the phone's own address book is not touched. */
export function forgetAll() {
  return put([]);
}

function kept() {
  return here.user === memory.user ? here.contacts : NONE;
}

async function load() {
  if (here.user === memory.user) return;
  const { user } = memory;
  const stored = await read(["notes"], (from) => from.objectStore("notes").get(KEY));
  if (user !== memory.user || here.user === user) return;
  here = { user, contacts: stored ?? NONE };
  changed();
}

/** @param {PhoneContact[]} contacts */
async function put(contacts) {
  here = { user: memory.user, contacts };
  changed();
  await write(["notes"], (store) => store("notes").put(contacts, KEY), "relaxed");
}
