// The app itself on this phone: its service worker, and a newer version that waits to be used.

import { changed } from "./memory.js";

/** @type {ServiceWorker | null} */
let newer = null;

/** A version that came while the app was closed is used from now on: called when a page begins, before anybody types. */
export async function takeWaiting() {
  const workers = navigator.serviceWorker;
  const registration = await workers?.getRegistration().catch(() => undefined);
  if (registration?.waiting && workers.controller) takeOver(registration.waiting);
}

/** Lets the phone keep the app. A version that comes while a page is open waits until the person says so. */
export async function keepApp() {
  const workers = navigator.serviceWorker;
  const registration = await workers?.register("/sw.js", { updateViaCache: "none" }).catch(() => undefined);
  if (!registration) return;
  if (registration.waiting && workers.controller) offer(registration.waiting);
  follow(registration);
  registration.addEventListener("updatefound", () => follow(registration));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && registration.update().catch(() => {}));
}

/** Whether a newer version waits. */
export function hasNewer() {
  return newer !== null;
}

/** Loads this page anew, in the newer version. What was typed is on the disk by then (`pagehide`). */
export function takeNewer() {
  if (newer) takeOver(newer);
}

/** @param {ServiceWorkerRegistration} registration */
function follow({ installing }) {
  installing?.addEventListener("statechange", () => {
    if (installing.state !== "installed" || !navigator.serviceWorker.controller) return; // the first one ever
    offer(installing);
  });
}

/** @param {ServiceWorker} version */
function offer(version) {
  newer = version;
  changed();
}

/** @param {ServiceWorker} version */
function takeOver(version) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  version.postMessage("take over");
}
