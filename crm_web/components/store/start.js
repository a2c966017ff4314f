// What happens when the app is opened: what is stored is shown, what is newer is asked for, what waits is sent.

import { followTaps, takeCalls } from "./calls.js";
import { read } from "./database.js";
import { flushDrafts } from "./drafts.js";
import { liftPicture } from "./first_picture.js";
import { keepQuestion } from "./install.js";
import { reload } from "./keeping.js";
import { followServer } from "./live.js";
import { changed, memory } from "./memory.js";
import { followDrafts } from "./mirror.js";
import { flush, flushNow, queue } from "./outbox.js";
import { waiting } from "./overlay.js";
import { here, PREFERENCES } from "./paths.js";
import { finishSignOut, isSignOutPending, isSomeoneElse, leave, toSignIn } from "./person.js";
import { loadRecents } from "./recent.js";
import { sendable } from "./sending_order.js";
import { whenBack } from "./server.js";
import { drawn } from "./sight.js";
import { loadView, loadViews } from "./stored_views.js";
import { listen } from "./tabs.js";
import { keepApp, takeWaiting } from "./version.js";
import { fetchViews, isStale, refresh } from "./views.js";

const RETRY = 15_000; // ms between attempts to refresh the page that is open, after one failed

async function start() {
  liftPicture();
  if (isSignOutPending()) return finishLeaving();
  if (memory.user === null) return;
  keepQuestion();
  takeWaiting();
  followBrowser();
  followTaps();
  listen(followTabs);
  catchUp();
  followServer();
  await Promise.all([loadView(here()), reload()]);
  takeCalls();
  await Promise.all([loadViews(), loadRecents(), followDrafts()]);
  await flush();
  sendFiles();
  await drawn;
  keepApp();
  await bringMore();
}

async function finishLeaving() {
  leave();
  addEventListener("online", () => finishSignOut().catch(() => {}));
  await finishSignOut().catch(() => {});
  toSignIn();
}

function followBrowser() {
  addEventListener("online", wake);
  addEventListener("offline", changed);
  whenBack(send);
  addEventListener("pagehide", flushDrafts);
  addEventListener("pageshow", (event) => event.persisted && wake());
  document.addEventListener("focusout", flushDrafts);
  document.addEventListener("visibilitychange", () => (isVisible() ? wake() : flushDrafts()));
  setInterval(retry, RETRY);
}

function retry() {
  if (!isVisible()) return;
  if (isStale(here())) refresh(here());
  if (!queue.stuck && sendable().length) flush(); // what was parked may go: the item that it links to was let go of
}

/** The person or the network is back. */
function wake() {
  if (isSomeoneElse()) return location.reload();
  changed();
  send();
  catchUp();
  bringMore();
}

/** What waits, without waiting longer. */
function send() {
  flushNow();
  sendFiles();
}

/** What sends files is fetched only where some wait. */
async function sendFiles() {
  const waits = memory.files.size || (await read(["files"], (from) => from.objectStore("files").count()));
  if (waits) await import("./files.js").then((own) => own.sendFiles(), () => {});
}

/** What knows all items, and what keeps this phone's store in its limits, is fetched after the page is drawn. */
async function bringMore() {
  await import("./afterwards.js").then((own) => own.bringMore(), () => {});
}

/** Asks for what may be newer on the server. */
function catchUp() {
  fetchViews([here(), PREFERENCES]);
}

/** @param {import("./tabs.js").News} news */
async function followTabs(news) {
  if (news === "signed-out") {
    leave();
    return toSignIn();
  }
  await reload();
  if (navigator.locks) takeCalls(); // without locks two tabs would ask
  if (waiting()) await flush();
  await sendFiles();
}

function isVisible() {
  return document.visibilityState === "visible";
}

/** The start runs as soon as this module is there, in parallel with the drawing of the page; never in the build. */
export const started = typeof window === "undefined" ? undefined : start();
