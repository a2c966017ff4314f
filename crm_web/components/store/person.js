// Who works on this phone: signing in and out, and the lock of an expired session.

import { wipe } from "./database.js";
import { forgetPictures } from "./first_picture.js";
import { cookieUser, forget, memory } from "./memory.js";
import { here } from "./paths.js";
import { ask } from "./server.js";
import { tell } from "./tabs.js";

const SIGN_IN = "/sign-in";
const HURRY = 3_000; // ms that signing out waits for the server
const PENDING = "crm-sign-out"; // in localStorage: whose sign-out is not finished

/** The id of the signed-in person, or null. */
export function currentUser() {
  return memory.user;
}

/** Whether somebody else has signed in since this page was loaded: nothing may be sent in their name. */
export function isSomeoneElse() {
  const user = cookieUser();
  return user !== null && user !== memory.user;
}

/**
 * @param {string} login
 * @param {string} password
 * @returns {Promise<Response>} 204, 401 or 429; throws when the server cannot be reached
 */
export function signIn(login, password) {
  return comeIn("/api/session", { login, password });
}

/**
 * Asks to be let in, by whatever proves who one is.
 * @param {string} url
 * @param {object} proof
 * @returns {Promise<Response>} throws when the server cannot be reached
 */
export async function comeIn(url, proof) {
  await finishSignOut();
  const body = JSON.stringify(proof);
  const answer = await ask(url, { method: "POST", body, headers: { "content-type": "application/json" } });
  if (answer.ok) sessionStorage.removeItem("token"), forgetPictures(); // they may belong to somebody else, as Reflex's state of this tab
  return answer;
}

/** Removes everything of this person from the phone at once, then tells the server. @param {string} [why] the query of the page that follows */
export async function signOut(why = "") {
  const user = memory.user;
  localStorage.setItem(PENDING, user ?? "");
  document.cookie = "crm-user=; max-age=0; path=/";
  tell("signed-out");
  leave();
  await finishSignOut().catch(() => {});
  toSignIn(why);
}

/** Forgets the person in this tab; the phone's copy is the business of the tab that signed out. */
export function leave() {
  left = true;
  forget();
  forgetPictures();
  sessionStorage.removeItem("token");
}

/** Wipes what is left of the person who signed out, and tells the server; throws when it cannot be reached. */
export async function finishSignOut() {
  const user = localStorage.getItem(PENDING);
  if (user === null) return;
  await wipe(user);
  await globalThis.caches?.delete("shared"); // what another app handed over, if nobody took it
  const answer = await ask("/api/session", { method: "DELETE", signal: AbortSignal.timeout(HURRY) });
  if (!answer.ok && answer.status !== 401) throw new Error(`sign-out: ${answer.status}`);
  localStorage.removeItem(PENDING);
}

/** Whether a sign-out waits for the server. */
export function isSignOutPending() {
  return localStorage.getItem(PENDING) !== null;
}

/** The server knows nobody here: the screen is locked, and everything on the phone stays. A session that was revoked takes it along. */
export function lock() {
  return (locking ??= lockOnce().finally(() => (locking = null)));
}

let left = false; // somebody signed out in this tab, or was: it is on its way to the page to sign in
/** @type {Promise<void> | null} several requests may be refused at once */
let locking = null;

async function lockOnce() {
  if (left) return;
  if (await wipeIfRevoked()) return;
  const next = encodeURIComponent(location.pathname + location.search);
  toSignIn(`?next=${next}&expired=1`);
}

/** @type {Promise<boolean> | null} once it is so, it stays so until another page is loaded */
let wiping = null;

/** Where the session of the person here was ended from elsewhere, nothing of theirs stays; whether that is so. */
export function wipeIfRevoked() {
  return (wiping ??= isRevoked().then(async (revoked) => {
    if (revoked) await signOut("?revoked=1");
    else wiping = null;
    return revoked;
  }));
}

async function isRevoked() {
  const answer = memory.user === null || isSomeoneElse() ? null : await ask("/api/me").catch(() => null);
  const told = answer?.status === 401 ? await answer.json().catch(() => null) : null;
  return told?.outcome === "revoked";
}

/** @param {string} [query] */
export function toSignIn(query = "") {
  if (!here().startsWith(SIGN_IN)) location.assign(SIGN_IN + query);
}
