// The service worker: the app itself, kept on the phone. What it shows is the store's business; nothing under /api passes here.
// The build puts in what stands in capitals (service_worker.py).

const VERSION = "shell-__VERSION__";
/** @type {string[]} what is kept: the pages as the build made them, their scripts, style and icons */
const FILES = __FILES__;
/** @type {Record<string, string>} address of a page → its file; any other page is made by the script alone */
const PAGES = __PAGES__;
/** @type {string[]} the pages that the app's icon and its shortcuts open */
const OPENED = __OPENED__;
const ANY_PAGE = "/__spa-fallback.html";
const SHARED = "shared"; // the cache for what another app hands over, until its page takes it
const MOST = { files: 20, text: 10_000, bytes: 50 * 2 ** 20 };
const KEPT = 2; // versions: a page of the one before may still be open, and ask for its scripts
/** What the browser does without this worker: the app opens before it has started, and the server is asked. Each page more costs it time. */
const ROUTES = [
  { condition: { urlPattern: { pathname: "/assets/*" } }, source: "cache" },
  ...OPENED.map((pathname) => ({ condition: { requestMode: "navigate", urlPattern: { pathname, search: "" } }, source: { cacheName: VERSION } })),
  { condition: { urlPattern: { pathname: "/api/*" } }, source: "network" },
];

addEventListener("install", (event) => {
  event.waitUntil(keepAll());
  event.addRoutes?.(ROUTES); // browsers that know no routes ask this worker
});
addEventListener("activate", (event) => event.waitUntil(forgetOld().then(() => clients.claim())));
addEventListener("push", (event) => event.waitUntil(tell(event.data.json())));
addEventListener("notificationclick", (event) => event.waitUntil(openTold(event.notification)));
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

async function keepAll() {
  const cache = await caches.open(VERSION);
  await Promise.all(FILES.map(async (file) => cache.put(file, plain(await got(file)))));
  await Promise.all(OPENED.map(async (path) => cache.put(path, plain(await got(PAGES[path])))));
}

/** @param {string} file */
async function got(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer;
}

/** One that was redirected is refused for a navigation; one that varies is not found by a route. @param {Response} answer */
function plain({ body, headers }) {
  const kept = new Headers(headers);
  kept.delete("vary");
  return new Response(body, { headers: kept });
}

/** The names of caches are in the order in which they were made. */
async function forgetOld() {
  const versions = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== VERSION);
  await Promise.all(versions.slice(0, -(KEPT - 1)).map((name) => caches.delete(name)));
}

/** @param {Request} request @returns {Promise<Response> | undefined} nothing: the network's business */
function answerTo(request) {
  const { origin, pathname } = new URL(request.url);
  const path = pathname.replace(/\/+$/, "") || "/";
  if (request.method === "POST" && origin === location.origin && path === "/share") return putAside(request);
  if (request.method !== "GET" || origin !== location.origin || /^\/(api|_event|healthz)\b/.test(path)) return undefined;
  if (request.mode === "navigate") return page(request, path);
  return FILES.includes(pathname) || pathname.startsWith("/assets/") ? kept(request) : undefined;
}

/** What another app hands over (the manifest's share target), without a network too. Nobody vouches for it: its page asks. @param {Request} request */
async function putAside(request) {
  const form = await request.formData().catch(() => new FormData());
  const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0 && file.size <= MOST.bytes).slice(0, MOST.files);
  const text = ["title", "text", "url"].map((name) => String(form.get(name) ?? "")).join("\n").slice(0, MOST.text);
  await caches.delete(SHARED);
  const cache = await caches.open(SHARED);
  await Promise.all(files.map((file, index) => cache.put(`/shared/${index}`, new Response(file))));
  await cache.put("/shared/said", Response.json({ at: Date.now(), text, files: files.map(({ name, type }) => ({ name, type })) }));
  return Response.redirect("/shared", 303);
}

/** @param {Request} request @param {string} path */
async function page(request, path) {
  if (path === "/") return fetch(request).catch(() => Response.redirect("/contacts"));
  if (path === "/sign-in") return fetch(request).catch(() => kept(PAGES[path]));
  return plain(await kept(PAGES[path] ?? ANY_PAGE));
}

/** What is kept of any version, else from the network. @param {Request | string} asked */
async function kept(asked) {
  return (await caches.match(asked, { cacheName: VERSION, ignoreVary: true })) ?? (await caches.match(asked, { ignoreVary: true })) ?? fetch(asked);
}

/** What concerns the person, in the words of the server (crm_web/services/push.py). @param {{title: string, body: string, href: string, tag: string}} told */
function tell({ title, body, href, tag }) {
  return registration.showNotification(title, { body, tag, data: href, icon: "/icons/icon-192.png" });
}

/** A page of the app that is open shows it, else a new one. @param {Notification} notification */
async function openTold(notification) {
  notification.close();
  const href = new URL(notification.data, location.origin);
  if (href.origin !== location.origin) return undefined;
  const [page] = await clients.matchAll({ type: "window" });
  if (!page) return clients.openWindow(href);
  await page.focus().catch(() => {}); // it may be refused; the page is the right one all the same
  return page.navigate(href);
}
