// The app takes over the body that the build has drawn.
import { options } from "preact";
import { cloneElement, hydrate } from "preact/compat";

/** What follows from being taken over (the words, what the phone knows) is drawn in a task of its own: a tap can come before it. */
options.debounceRendering = (draw) => setTimeout(() => {
  options.debounceRendering = undefined;
  draw();
});

/** What the router still waits for it throws, as a promise; what was drawn until then is not drawn on. */
export function hydrateRoot(document, app) {
  try {
    hydrate(cloneElement(app), document.body);
  } catch (reason) {
    if (!reason?.then) throw reason;
    reason.then(() => hydrateRoot(document, app));
  }
}
