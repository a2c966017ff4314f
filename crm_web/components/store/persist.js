// Asking the browser not to throw away what is kept on this phone, should it need the space.

let asked = false;

/** Asks once, at a save: then there is something to keep, and the person has just done something. Never throws. */
export async function askToPersist() {
  if (asked || !navigator.storage?.persist) return;
  asked = true;
  const already = await navigator.storage.persisted?.().catch(() => false);
  if (!already) await navigator.storage.persist().catch(() => false);
}
