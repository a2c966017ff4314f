// What a transaction writes is on the disk as a whole, or not at all.

/** @typedef {{put: (value: object, key: string) => void, delete: (key: string) => void}} Writer */

/**
 * @template {string} Store
 * @param {import("idb").IDBPTransaction<any, any, "readwrite">} transaction
 * @param {(store: (name: Store) => Writer) => void} work
 */
export function allOrNothing(transaction, work) {
  try {
    work((name) => writer(transaction.objectStore(name)));
    transaction.commit(); // not left to the browser, for which a page that goes away has not finished
  } catch {
    transaction.abort();
  }
  return transaction.done;
}

/**
 * What goes wrong with one of its requests is the transaction's to tell.
 * @param {import("idb").IDBPObjectStore<any, any, any, "readwrite">} store
 * @returns {Writer}
 */
function writer(store) {
  return {
    put: (value, key) => void store.put(value, key).catch(() => {}),
    delete: (key) => void store.delete(key).catch(() => {}),
  };
}
