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
