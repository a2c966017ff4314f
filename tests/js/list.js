// A list of contacts, two rows a page, and a screen that shows it.

import { Phone, settled } from "./phone.js";

export const LIST = "/contacts";

/**
 * Puts a list into the server, two rows a page; the cursor is the last row's id, as in a keyset.
 * @param {Phone} phone
 * @param {string[]} ids
 */
export function serve({ server }, ids) {
  server.rev += 1;
  for (let start = 0; start < ids.length; start += 2) {
    const next = start + 2 < ids.length ? `${LIST}?cursor=${ids[start + 1]}` : "";
    server.page(start ? `${LIST}?cursor=${ids[start - 1]}` : LIST, { rows: ids.slice(start, start + 2).map((id) => ({ id })), next });
  }
}

/** @param {import("./phone.js").Store} store */
export function rows(store) {
  return store.listView(LIST)?.rows?.map(({ id }) => id).join("");
}

/** @param {string[]} ids @param {number} pages */
export async function opened(ids, pages) {
  const phone = new Phone();
  serve(phone, ids);
  const store = await phone.open(LIST);
  store.subscribe(() => store.listView(LIST)); // as a screen does
  await settled();
  for (let page = 1; page < pages; page += 1) await store.more(LIST);
  return { phone, store };
}
