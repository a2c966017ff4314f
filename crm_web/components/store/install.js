// The app on the home screen: the browser's own question is kept until it is a good moment to ask it.

import { changed, memory } from "./memory.js";

/** @typedef {Event & {prompt: () => Promise<{outcome: string}>}} Question */

const DISMISSED = "install-dismissed"; // of this browser, whoever uses it
const SAVES = 3; // since the app was opened: by then somebody works with it

/** @type {Question | null} */
let question = null;

/** Chromium asks when it likes, unless it is told to wait. */
export function keepQuestion() {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    put(/** @type {Question} */ (event));
  });
  addEventListener("appinstalled", () => put(null));
}

/** @returns {"ask" | "explain" | ""} how it can be installed here: by asking, by the person's own hand (iOS), not at all */
export function installing() {
  if (question) return "ask";
  return /** @type {any} */ (navigator).standalone === false ? "explain" : ""; // only Safari on iOS says so
}

/** Whether to offer it now. */
export function isOfferDue() {
  return memory.saved.size >= SAVES && installing() !== "" && !localStorage.getItem(DISMISSED);
}

export async function install() {
  const asked = question;
  put(null); // a question can be asked once
  await asked?.prompt();
}

/** Offers it no more by itself; the Menu still does. */
export function dismissOffer() {
  localStorage.setItem(DISMISSED, "1");
  changed();
}

/** @param {Question | null} now */
function put(now) {
  question = now;
  changed();
}
