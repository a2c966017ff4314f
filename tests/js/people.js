// The contacts that the tests type into.

export const JANA = { kind: "contact", id: "jana", version: 3 };
export const PETR = { kind: "contact", id: "petr", version: 1 };

/**
 * @param {import("./phone.js").Store} store
 * @param {typeof JANA} item
 * @param {string} from
 * @param {string} to
 */
export async function saveTitle(store, item, from, to) {
  store.type(item, "title", from, to);
  await store.save(item);
}
