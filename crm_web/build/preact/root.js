// The app takes over the body that the build has drawn.
import { cloneElement, hydrate } from "preact/compat";

/** What the router still waits for it throws, as a promise; what was drawn until then is not drawn on. */
export function hydrateRoot(document, app) {
  try {
    hydrate(cloneElement(app), document.body);
  } catch (reason) {
    if (!reason?.then) throw reason;
    reason.then(() => hydrateRoot(document, app));
  }
}
