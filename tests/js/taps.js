// Links that are tapped, and the person's going away and coming back.

import { settled } from "./phone.js";

/**
 * @param {import("./phone.js").Phone} phone
 * @param {string} href
 * @param {{about?: string, shown?: string, text?: string}} link
 */
export async function tap(phone, href, { about = "contact/jana", shown, text = "" } = {}) {
  const link = { dataset: { about, shown }, textContent: text, getAttribute: () => href };
  const event = Object.defineProperty(new Event("click"), "target", { value: { closest: () => link } });
  phone.document.dispatchEvent(event);
  await settled();
}

/** @param {import("./phone.js").Phone} phone @param {"visible" | "hidden"} state */
export function turn({ document }, state) {
  document.visibilityState = state;
  document.dispatchEvent(new Event("visibilitychange"));
}
