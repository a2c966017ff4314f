// Where a page of Reflex meets the store.

import { useFeed } from "./feed.js";

/** @param {{view: import("./types.js").View}} props the view of the page's state */
export function ViewFeed({ view }) {
  useFeed(view);
  return null;
}
