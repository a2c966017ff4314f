// The pages that are wanted most when the network is gone are brought along while it is there: what waits, and the way there.

const WANTED = ["/settings", "/waiting"];
const CALM = 3_000; // ms after the first page is drawn

/** @type {Set<string>} */
const here = new Set();
let begun = false;

/** Called by every page; the first one begins. */
export function bringAlong() {
  if (begun) return;
  begun = true;
  setTimeout(bring, CALM);
  addEventListener("online", bring);
}

/** A page that was built says itself of what it is made. */
async function bring() {
  for (const path of WANTED.filter((wanted) => !here.has(wanted))) {
    const answer = await fetch(path, { priority: "low" }).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const link of page.querySelectorAll("link[rel=modulepreload]")) preload(link.getAttribute("href") ?? "");
    here.add(path);
  }
}

/** @param {string} href */
function preload(href) {
  if (document.querySelector(`link[rel=modulepreload][href="${CSS.escape(href)}"]`)) return;
  document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
}
