// What has time until the page is drawn: the directory, the limits of the store, and what is to be here without a network.

import { bringWanted } from "./ahead.js";
import { startDirectory } from "./directory_sync.js";
import { keepWithin } from "./limits.js";

/** Called when the app is opened, and when the person or the network is back. */
export async function bringMore() {
  await keepWithin();
  await startDirectory();
  await bringWanted();
}
