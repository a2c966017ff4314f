// An XMLHttpRequest whose server is the test.

export class Request {
  /** @type {Request[]} in the order of sending */
  static sent = [];
  upload = { onprogress: (/** @type {{loaded: number, total: number}} */ _event) => {} };
  onloadend = () => {};
  status = 0;
  /** @type {any} */
  response = null;
  /** @type {Record<string, string>} */
  headers = {};
  line = "";
  /** @type {unknown} */
  body = null;

  /** @param {string} method @param {string} url */
  open(method, url) {
    this.line = `${method} ${url}`;
  }

  /** @param {string} name @param {string} value */
  setRequestHeader(name, value) {
    if (/[^\x20-\x7e]/.test(value)) throw new TypeError("not a header");
    this.headers[name] = value;
  }

  /** @param {unknown} body */
  send(body) {
    this.body = body;
    Request.sent.push(this);
  }

  abort() {
    this.answer(0, null);
  }

  /** @param {number} status 0: nobody answers @param {any} response */
  answer(status, response) {
    Object.assign(this, { status, response });
    this.onloadend();
  }
}
