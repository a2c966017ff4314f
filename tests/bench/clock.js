// Clocks inside the page, in ms: from what a person does to the end of the frame that shows its effect.
// `drawn`: React has put it into the page. `painted`: the main thread has painted the frame that holds it (what the
// compositor and the screen take after that is not seen from here). `stored`: a save is on the phone's disk.
window.clock = (() => {
  const PATIENCE = 20_000;
  const box = (name) => document.querySelector(`[data-field="${name}"]`);
  const probed = document.createElement("i");
  probed.style.color = "var(--unsaved)";

  /** What may be waited for. */
  const conditions = {
    red: (name) => box(name)?.hasAttribute("data-changed") && [...box(name).querySelectorAll("label, input")].every(isRed),
    detail: (path, title) => location.pathname === path && document.querySelectorAll("main[data-saved] [data-field]").length > 2
      && document.querySelector("h1")?.textContent === title,
    saved: () => document.querySelector("main[data-saved=saved]"),
    other: (count) => (document.querySelector("main li[aria-setsize]")?.getAttribute("aria-setsize") ?? "0") !== count,
    rows: () => document.querySelector("main a[data-view][href^='/contacts/demo-']"),
    seen: () => document.querySelector("#picture a[href^='/contacts/demo-']") ?? conditions.rows(), // as a picture, or the list itself
  };

  function isRed(element) {
    if (!probed.isConnected) document.documentElement.append(probed);
    return getComputedStyle(element).color === getComputedStyle(probed).color;
  }

  /** Resolves with {drawn, painted} once `seen`. It asks for no frame of its own until then: each would be in the way of what is timed. */
  function until(seen) {
    return new Promise((done) => {
      const look = () => {
        if (!seen()) return;
        watcher.disconnect();
        const drawn = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done({ drawn, painted: performance.now() }); // runs behind the painting of this frame
          port2.postMessage(null);
        });
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      look();
    });
  }

  const clock = { result: null, opened: until(conditions.rows), seen: until(conditions.seen), ended: null };

  /** `result` becomes the times from the next event of `type` until `condition` holds. */
  clock.arm = (type, condition, ...which) => {
    clock.ended = null;
    const timed = new Promise((done) => {
      const begin = async ({ timeStamp }) => {
        const { drawn, painted } = await until(() => conditions[condition](...which));
        done({ begun: timeStamp, drawn: drawn - timeStamp, painted: painted - timeStamp, stored: clock.ended && clock.ended - timeStamp });
      };
      addEventListener(type, begin, { once: true, capture: true });
    });
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`${condition} ${which}: never, at ${location}`)), PATIENCE));
    clock.result = Promise.race([timed, late]);
    clock.result.catch(() => {});
  };

  /** When the view of `path` was asked for and when it was there, in ms since the page was loaded; null: never asked for. */
  clock.asked = (path) => {
    const entry = performance.getEntriesByType("resource").find(({ name }) => new URL(name).searchParams.getAll("path").includes(path));
    return entry ? [entry.startTime, entry.responseEnd] : null;
  };

  /** Whether the view of `path` came a moment ago, so that it is in the store. */
  clock.isThere = (path) => {
    const [, ended] = clock.asked(path) ?? [0, 0];
    return ended > 0 && performance.now() > ended + 100;
  };

  performance.setResourceTimingBufferSize(5_000);
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...row) {
    if (this.name === "ops") this.transaction.addEventListener("complete", () => (clock.ended ??= performance.now()));
    return put.apply(this, row);
  };
  return clock;
})();
