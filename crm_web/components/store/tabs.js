// What the tabs of one browser tell each other.

import { memory } from "./memory.js";

/** @typedef {"typed" | "signed-out"} News */

/** @type {BroadcastChannel | null} */
let channel = null;

/** @param {News} news */
export function tell(news) {
  join()?.postMessage(news);
}

/** @param {(news: News) => void} listener */
export function listen(listener) {
  const joined = join();
  if (joined) joined.onmessage = (message) => listener(message.data);
}

function join() {
  if (!channel && memory.user !== null && typeof BroadcastChannel !== "undefined") {
    channel = new BroadcastChannel(`crm-${memory.user}`);
  }
  return channel;
}
