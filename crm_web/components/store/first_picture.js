// The picture of a list, which the page's head shows before any script has come (build/first_picture.js), goes: the list is there.

/** In localStorage: whose pictures there are, and of each list when it may be seen no longer, and its HTML. */
export const KEPT = "crm-picture";
const PATIENCE = 5_000; // ms until it goes, whatever is there then
const THERE = "body > main:not(.list-page), body > main .row-title, body > main .empty";

/** Lets the picture go in the moment in which the page itself has something to show. */
export function liftPicture() {
  const picture = document.getElementById?.("picture");
  if (!picture) return;
  const lift = () => (watcher.disconnect(), picture.remove());
  const watcher = new MutationObserver(() => document.querySelector(THERE) && lift());
  watcher.observe(document.body, { childList: true, subtree: true });
  setTimeout(lift, PATIENCE);
}

/** Removes all of them from this phone. */
export function forgetPictures() {
  localStorage.removeItem(KEPT);
}
