// What another app handed over: put aside by the service worker (share target), or opened with this app (file handler). Nobody vouches for it.

/** @typedef {{text: string, files: File[]}} Came */

const PLACE = "shared"; // the cache in which the worker puts it aside (crm_web/build/service_worker.js)
const FRESH = 10 * 60_000; // ms: what is older was meant for somebody who never came
const MOST = 20; // files
const LONGEST = 10_000; // characters of a text
const CARD = /\.(vcf|vcard)$/i;
const NUMBER = /\+?\(?\d[\d\s().\/-]{4,24}\d/; // what may be a number: the phone page looks it up and dials nothing by itself

/** Takes it from where it was put aside: it is there once. @returns {Promise<Came>} */
export async function takeIncoming() {
  const { text, files } = await fromWorker();
  const came = text.trim() || files.length ? files : await fromLaunch();
  return { text: text.slice(0, LONGEST), files: came.slice(0, MOST) };
}

/** @param {File} file */
export function isCard({ name, type }) {
  return CARD.test(name) || /^text\/(x-|directory)?vcard$/.test(type);
}

/** @param {string} text @returns {string} the first number in it, "" where there is none */
export function numberIn(text) {
  return text.slice(0, LONGEST).match(NUMBER)?.[0].trim() ?? "";
}

/** @returns {Promise<Came>} */
async function fromWorker() {
  const nothing = { text: "", files: [] };
  const place = await globalThis.caches?.open(PLACE);
  const said = await (await place?.match("/shared/said"))?.json();
  if (!place || !said || Date.now() - said.at > FRESH) return nothing;
  const files = await Promise.all(said.files.map(async (/** @type {{name: string, type: string}} */ { name, type }, /** @type {number} */ index) => {
    const kept = await place.match(`/shared/${index}`);
    return kept ? [new File([await kept.blob()], name, { type })] : [];
  }));
  await caches.delete(PLACE);
  return { text: String(said.text), files: files.flat() };
}

/** @returns {Promise<File[]>} files that the phone opened with this app (https://wicg.github.io/web-app-launch/) */
function fromLaunch() {
  const queue = /** @type {any} */ (globalThis).launchQueue;
  if (!queue) return Promise.resolve([]);
  return new Promise((done) => {
    const timer = setTimeout(done, 500, []); // it calls only where something was opened
    queue.setConsumer(async (/** @type {{files?: {getFile: () => Promise<File>}[]}} */ { files = [] }) => {
      clearTimeout(timer);
      done(await Promise.all(files.map((handle) => handle.getFile())));
    });
  });
}
