// The parts of a browser that Node lacks.

/** What localStorage and sessionStorage are. */
export class Storage {
  #items = new Map();

  /** @param {string} key */
  getItem(key) {
    return this.#items.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.#items.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.#items.delete(key);
  }
}

/** A BroadcastChannel that ends with its page. */
export class Channel {
  /** @type {((message: {data: unknown}) => void) | null} */
  onmessage = null;

  /** @param {string} name @param {Set<Channel>} all */
  constructor(name, all) {
    this.name = name;
    this.all = all.add(this);
  }

  /** @param {unknown} data */
  postMessage(data) {
    const others = [...this.all].filter((other) => other !== this && other.name === this.name);
    for (const other of others) queueMicrotask(() => this.all.has(other) && other.onmessage?.({ data }));
  }
}

/** An EventSource whose other end is the test. */
export class Line {
  /** @type {((message: {data: string}) => void) | null} */
  onmessage = null;
  /** @type {(() => void) | null} */
  onerror = null;
  closed = false;

  /** @param {string} url @param {Line[]} all */
  constructor(url, all) {
    this.url = url;
    all.push(this);
  }

  close() {
    this.closed = true;
  }

  /** @param {object} message */
  say(message) {
    if (!this.closed) this.onmessage?.({ data: JSON.stringify(message) });
  }

  /** The line is cut, or the server refuses it. */
  cut() {
    if (!this.closed) this.onerror?.();
  }
}
