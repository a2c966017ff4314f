// The directory is brought in once the page is drawn, and kept current by the stream of news.

import { Directory } from "./directory.js";
import { loadAnswers, storeAnswer } from "./directory_answers.js";
import { whenHeard } from "./live.js";
import { changed, memory } from "./memory.js";
import { lock } from "./person.js";
import { ask, savesData } from "./server.js";

/** @typedef {import("./directory.js").Answer} Answer */

const CALM = 1_000; // ms between two times of asking

/** @type {Promise<void> | undefined} */
let stored;
let busy = false;
let again = false;

/** Shows what is stored, then asks for what changed. */
export async function startDirectory() {
  await (stored ??= showStored());
  await catchUp();
}

async function showStored() {
  const { user } = memory;
  const directory = new Directory();
  await loadAnswers(directory);
  if (memory.user === null || memory.user !== user) return;
  memory.directory = directory;
  changed();
  whenHeard(({ rev, changed: items }) => rev !== undefined && (!items || items.some(isKept)) && catchUp());
}

/** Asks for what changed: one request at a time, and not at each of many changes. */
export async function catchUp() {
  again = true;
  if (busy) return;
  busy = true;
  while (again && memory.directory) {
    again = false;
    await askForAll().catch(() => {});
    if (again) await new Promise((done) => setTimeout(done, CALM));
  }
  busy = false;
}

/** What begins anew takes the place of what is known when all of it is here. */
async function askForAll() {
  if (savesData() || navigator.onLine === false) return;
  let target = memory.directory;
  for (let more = true; more && target && memory.directory; more = target.more) {
    const text = await askFor(target.since);
    if (!text || !memory.directory) return;
    const answer = /** @type {Answer} */ (JSON.parse(text));
    if (answer.user !== memory.user || (answer.since === target.since && !answer.fresh)) return;
    if (answer.fresh && memory.directory.since) target = new Directory();
    target.takeIn(answer);
    await storeAnswer(text, answer.fresh);
  }
  if (!memory.directory || !target) return;
  memory.directory = target;
  changed();
}

/**
 * @param {string} since
 * @returns {Promise<string>} "" where there is no answer
 */
async function askFor(since) {
  const answer = await ask(`/api/directory?since=${since}`, { priority: "low" });
  if (answer.status === 401) lock();
  return answer.ok ? answer.text() : "";
}

/** @param {string} name "kind/id" */
function isKept(name) {
  const [kind, id] = name.split("/");
  const kinds = [...(memory.directory?.kinds.values() ?? [])].map((each) => each.kind);
  return id === "form" || !kinds.length || kinds.includes(kind) || kind === "right";
}
