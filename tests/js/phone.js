// A phone without a browser: what the store needs of one, a disk that outlives the page, and a server that can misbehave.

import "fake-indexeddb/auto";
import { forceCloseDatabase, IDBFactory } from "fake-indexeddb";
import { setMaxListeners } from "node:events";
import { mock } from "node:test";
import { Channel, Line, Storage } from "./browser.js";
import { Server } from "./server.js";

const STORE = "../../crm_web/components/store/";
const MODULES = [
  "ahead", "calls", "choices", "clone", "conflicts", "database", "deleted", "deleting", "directory", "directory_sync", "drafts", "elsewhere", "feed", "hooks", "keeping", "limits", "lists", "memory", "mirror",
  "notifications", "outbox", "overlay", "paths", "person", "preferences", "prefill", "recent", "server", "sight", "start", "stored_views", "titles", "typed", "undo", "views", "waiting", "withdraw",
];

/** @typedef {Awaited<ReturnType<typeof loadStore>>} Store */

let tabs = 0;

export class Phone {
  disk = new IDBFactory();
  cookies = new Map();
  server = new Server(this);
  /** @type {string[]} where the page was sent */
  visited = [];
  /** @type {Set<Channel>} */
  channels = new Set();
  /** @type {Line[]} the streams of news that were opened, the newest last */
  lines = [];
  window = new EventTarget();
  document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  navigator = { onLine: true };
  location = { pathname: "/", search: "", assign: (/** @type {string} */ url) => this.visited.push(url), reload: () => this.visited.push("reload") };

  /** @param {string} user who is signed in */
  constructor(user = "eva") {
    this.cookies.set("crm-user", user);
    const phone = this;
    setMaxListeners(0, this.document); // one of each for every page that was loaded
    Object.defineProperty(this.document, "cookie", {
      get: () => [...phone.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      set: (line) => phone.setCookie(line),
    });
    const { document, location, window } = this;
    class OwnChannel extends Channel {
      /** @param {string} name */
      constructor(name) {
        super(name, phone.channels);
      }
    }
    put({ document, location, localStorage: new Storage(), sessionStorage: new Storage(), BroadcastChannel: OwnChannel, indexedDB: this.disk });
    put({ window: globalThis, navigator: this.navigator, EventSource: undefined, fetch: phone.server.fetch, addEventListener: window.addEventListener.bind(window) });
  }

  /**
   * Opens a page in a new tab.
   * @param {string} address
   */
  async open(address = "/contacts") {
    this.visit(address);
    const store = await loadStore();
    await drawn(store);
    return store;
  }

  /**
   * Loads the page anew: the memory is gone, the disk stays.
   * @param {string} address
   */
  async reload(address = "/contacts") {
    this.kill();
    return this.open(address);
  }

  /** Opens a page that is drawn before anything of the disk was read. */
  begin() {
    return loadStore();
  }

  /** Opens a page and looks at what the disk holds, without waiting for the server. */
  async glance() {
    const store = await loadStore();
    await settled();
    return store;
  }

  /**
   * A module that is not the store's, in the tab that was opened last.
   * @param {string} path
   */
  part(path) {
    return import(`../../crm_web/components/${path}?tab=${tabs}`);
  }

  /** Ends every page at once, as a dead battery does. */
  kill() {
    this.channels.clear();
    this.window = new EventTarget();
    put({ addEventListener: this.window.addEventListener.bind(this.window) });
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  }

  /** @param {string} address what the address bar shows, without loading anything */
  visit(address) {
    const { pathname, search } = new URL(address, "http://phone");
    Object.assign(this.location, { pathname, search });
  }

  /** The browser keeps nothing, as in a private window. */
  loseDisk() {
    const refuse = () => { throw new DOMException("no", "SecurityError"); };
    put({ indexedDB: { open: refuse, deleteDatabase: refuse } });
  }

  /** The server tells what changes, by streams that the test speaks for. */
  listen() {
    const { lines } = this;
    put({ EventSource: class extends Line {
      /** @param {string} url */
      constructor(url) {
        super(url, lines);
      }
    } });
  }

  /** The browser throws away what it kept, and its connections, to make room; from then on it keeps things again. */
  async evict() {
    const open = IDBFactory.prototype.open;
    for (const { name } of await this.disk.databases()) {
      const request = open.call(this.disk, String(name));
      await new Promise((done) => (request.onsuccess = done));
      for (const connection of /** @type {any} */ (request.result)._rawDatabase.connections) forceCloseDatabase(connection);
    }
    this.disk = new IDBFactory();
    this.findDisk();
  }

  /** The browser keeps things again. */
  findDisk() {
    put({ indexedDB: this.disk });
  }

  /** @param {string} line */
  setCookie(line) {
    const [, name, value] = line.match(/^([^=]+)=([^;]*)/) ?? [];
    if (line.includes("max-age=0")) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The page is drawn, and what has time is done. @param {Store} store */
export async function drawn(store) {
  store.showsContent();
  await store.started;
}

/** Lets everything that is under way come to its end, except what waits for a clock or for a request that is held. */
export async function settled() {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((done) => setImmediate(done));
}

async function loadStore() {
  tabs += 1;
  const modules = await Promise.all(MODULES.map((name) => import(`${STORE}${name}.js?tab=${tabs}`)));
  /** @type {typeof import("../../crm_web/components/store/calls.js") & typeof import("../../crm_web/components/store/choices.js")
   *   & typeof import("../../crm_web/components/store/elsewhere.js") & typeof import("../../crm_web/components/store/mirror.js")
   *   & typeof import("../../crm_web/components/store/notifications.js")
   *   & typeof import("../../crm_web/components/store/preferences.js") & typeof import("../../crm_web/components/store/prefill.js")
   *   & typeof import("../../crm_web/components/store/recent.js") & typeof import("../../crm_web/components/store/titles.js")
   *   & typeof import("../../crm_web/components/store/conflicts.js") & typeof import("../../crm_web/components/store/database.js")
   *   & typeof import("../../crm_web/components/store/drafts.js") & typeof import("../../crm_web/components/store/keeping.js")
   *   & typeof import("../../crm_web/components/store/feed.js") & typeof import("../../crm_web/components/store/hooks.js")
   *   & typeof import("../../crm_web/components/store/lists.js") & typeof import("../../crm_web/components/store/memory.js")
   *   & typeof import("../../crm_web/components/store/outbox.js") & typeof import("../../crm_web/components/store/overlay.js")
   *   & typeof import("../../crm_web/components/store/paths.js") & typeof import("../../crm_web/components/store/person.js")
   *   & typeof import("../../crm_web/components/store/server.js") & typeof import("../../crm_web/components/store/sight.js") & typeof import("../../crm_web/components/store/start.js")
   *   & typeof import("../../crm_web/components/store/stored_views.js") & typeof import("../../crm_web/components/store/views.js")
   *   & typeof import("../../crm_web/components/store/undo.js") & typeof import("../../crm_web/components/store/waiting.js")
   *   & typeof import("../../crm_web/components/store/withdraw.js") & typeof import("../../crm_web/components/store/deleted.js")
   *   & typeof import("../../crm_web/components/store/directory.js") & typeof import("../../crm_web/components/store/directory_sync.js")
   *   & typeof import("../../crm_web/components/store/ahead.js") & typeof import("../../crm_web/components/store/limits.js")
   *   & typeof import("../../crm_web/components/store/typed.js")
   *   & typeof import("../../crm_web/components/store/clone.js") & typeof import("../../crm_web/components/store/deleting.js")} */
  const store = Object.assign({}, ...modules);
  return store;
}

/** @param {Record<string, unknown>} globals */
function put(globals) {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
