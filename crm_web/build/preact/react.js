// React, as far as the app and its libraries use it, by Preact.
import { createElement as create, useEffect, useId as newId, useLayoutEffect, useSyncExternalStore } from "preact/compat";

export * from "preact/compat";
export { default } from "preact/compat";

const IN_THE_HEAD = new Map([["title", Title], ["meta", () => null], ["link", HeadLink]]); // where React moves them
const never = () => () => {};

export const createElement = (type, ...rest) => create(IN_THE_HEAD.get(type) ?? type, ...rest);

function Title({ children }) {
  useLayoutEffect(() => void (document.title = children), [children]);
  return null;
}

/** The scripts of the page that is opened next are what links are for here: they come after what is drawn. */
function HeadLink(props) {
  useEffect(() => {
    const said = Object.entries(props).filter(([, value]) => value !== undefined);
    const link = Object.assign(document.createElement("link"), Object.fromEntries(said));
    if (![...document.head.querySelectorAll("link")].some(({ rel, href }) => rel === link.rel && href === link.href)) document.head.append(link);
  }, [props.rel, props.href]);
  return null;
}

/** The ids that the build has drawn are React's: each element gets its own when the page is taken over. */
export function useId() {
  const id = newId();
  return useSyncExternalStore(never, () => id, () => "");
}

/** The router asks for it, and never sets it. */
export const useOptimistic = (state) => [state, () => {}];
