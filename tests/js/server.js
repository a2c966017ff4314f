// The other end of the network: contacts, ops that are applied once, and every way in which a request can fail.

/** @typedef {{op_id: string, kind: string, id: string, base_version: number | null, patch: Record<string, {from: any, to: any}>}} Op */

export class Server {
  epoch = "e1";
  rev = 1;
  /** @type {string[]} "METHOD /path" of every request that arrived */
  requests = [];
  /** @type {string[]} the same of those for the directory, which come by themselves */
  asked = [];
  /** @type {(since: string) => object} what is said of the directory */
  directory = () => ({});
  /** @type {Op[]} that were applied, in order */
  applied = [];
  /** @type {Map<string, any>} answers by op_id */
  stored = new Map();
  /** @type {Map<string, any>} pages by path */
  pages = new Map();
  /** @type {Map<string, any>} drafts by op_id, with what was told of them last */
  drafts = new Map();
  /** @type {any[]} whom every new item may be */
  alike = [];
  /** Bytes of an answer, as its headers say. */
  length = 100;
  /** No request arrives. */
  down = false;
  /** Requests are worked on, but their answers get lost. */
  mute = false;
  /** @type {Response | null} the answer to everything */
  status = null;
  /** @type {(op: Op) => any} what to say to an op instead of applying it */
  refuse = () => undefined;
  /** @type {Promise<void> | null} requests wait for it */
  gate = null;

  /** @param {import("./phone.js").Phone} phone */
  constructor(phone) {
    this.phone = phone;
  }

  /** Holds every request from now on. @returns {() => void} lets them go */
  hold() {
    let release = () => {};
    this.gate = new Promise((done) => (release = () => (done(), (this.gate = null))));
    return release;
  }

  /**
   * Sets what a page shows.
   * @param {string} path
   * @param {object} content
   * @returns {import("../../crm_web/components/store/types.js").View}
   */
  page(path, content = {}) {
    const view = { path, user: this.phone.cookies.get("crm-user") ?? "", epoch: this.epoch, rev: this.rev, outcome: "ok", ...content };
    this.pages.set(path, view);
    return view;
  }

  /** @type {typeof fetch} */
  fetch = async (address, init = {}) => {
    if (this.down) throw new TypeError("Failed to fetch");
    const url = new URL(String(address), "http://server");
    const request = `${init.method ?? "GET"} ${url.pathname}`;
    (url.pathname === "/api/directory" ? this.asked : this.requests).push(request);
    if (this.gate) await this.gate;
    const answer = this.status ?? this.answer(request, url, JSON.parse(String(init.body ?? null)));
    if (this.mute) throw new TypeError("network error");
    return answer.clone();
  };

  /** @param {string} request @param {URL} url @param {any} body */
  answer(request, url, body) {
    if (request === "GET /api/view") return Response.json(url.searchParams.getAll("path").map((path) => this.view(path)), { headers: { "content-length": String(this.length) } });
    if (request === "GET /api/directory") return Response.json(this.directory(url.searchParams.get("since") ?? ""));
    if (request === "POST /api/ops") return Response.json(body.map((/** @type {Op} */ op) => this.once(op)));
    if (url.pathname.startsWith("/api/drafts/")) return this.draft(request, url.pathname.slice("/api/drafts/".length), body);
    return new Response(null, { status: 204 });
  }

  /** @param {string} request @param {string} op_id @param {any} body */
  draft(request, op_id, body) {
    if (request.startsWith("PUT")) this.drafts.set(op_id, body);
    if (request.startsWith("PUT")) return Response.json({ alike: body.base_version === null ? this.alike : [] });
    const { patch, ...found } = this.drafts.get(op_id) ?? {};
    if (request.startsWith("GET")) return patch ? Response.json({ ...found, fields: patch }) : new Response(null, { status: 404 });
    this.drafts.delete(op_id);
    return new Response(null, { status: 204 });
  }

  /** @param {string} path */
  view(path) {
    return this.pages.get(path) ?? { path, user: this.phone.cookies.get("crm-user"), epoch: this.epoch, rev: this.rev, outcome: "missing" };
  }

  /** @param {Op} op */
  once(op) {
    const refused = this.refuse(op);
    if (refused) return { op_id: op.op_id, ...refused };
    if (!this.stored.has(op.op_id)) this.stored.set(op.op_id, this.apply(op));
    return this.stored.get(op.op_id);
  }

  /** @param {Op} op */
  apply(op) {
    this.applied.push(op);
    this.rev += 1;
    const path = `/${op.kind}s/${op.id}`;
    const values = { ...this.pages.get(path)?.values, ...Object.fromEntries(Object.entries(op.patch ?? {}).map(([name, { to }]) => [name, to])) };
    const view = this.page(path, { version: (op.base_version ?? 0) + 1, values });
    return { op_id: op.op_id, code: 200, outcome: "saved", version: view.version, merged: [], view };
  }
}
