// React, as far as the app and its libraries use it, by Preact.
import { createElement as create, useId as newId, useSyncExternalStore } from "preact/compat";

export * from "preact/compat";
export { default } from "preact/compat";

const OF_THE_HEAD = new Set(["title", "meta"]); // React moves them there; the build has written them already
const never = () => () => {};

export const createElement = (type, ...rest) => (OF_THE_HEAD.has(type) ? null : create(type, ...rest));

/** The ids that the build has drawn are React's: each element gets its own when the page is taken over. */
export function useId() {
  const id = newId();
  return useSyncExternalStore(never, () => id, () => "");
}

/** The router asks for it, and never sets it. */
export const useOptimistic = (state) => [state, () => {}];
