import assert from "node:assert/strict";
import { test } from "node:test";
import { dial, isCode } from "../../crm_web/components/phone/dialling.js";
import { initials } from "../../crm_web/components/phone/initials.js";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";

const EMPTY = { path: "", user: "", epoch: "", rev: 0, outcome: "ok", query: "", number: "", call: "", add: "", about: "", alone: false, rows: [], calls: [] };
const KINDS = [{ kind: "contact", slug: "contacts" }, { kind: "company", slug: "companies" }];
const row = (/** @type {string} */ id, /** @type {string} */ title, /** @type {object} */ said = {}) => ({ id, title, href: `/contacts/${id}`, line: "", call: "", badges: [], about: `contact/${id}`, ...said });
const JANA = row("jana", "Jana Dvořáková", { call: "tel:+420601234567", line: "Autodílna · +420 601 234 567" });
const PHONES = { input: "phone", name: "phone", value: ["+420601234567", "+4930901820"], shown: ["+420 601 234 567", "+49 30 901820"], links: ["tel:+420601234567", "tel:+4930901820"] };
const CALL = { type: { from: null, to: "CALL" }, counterpart: { from: null, to: "+420 601 234 567" }, contact: { from: null, to: "jana" }, outcome: { from: null, to: "reached" }, started_at: { from: null, to: "2026-04-02T08:00:00Z" } };

/** A phone that knows a list and one page of a contact. */
async function opened() {
  const phone = new Phone();
  phone.server.page("/contacts", { kind: "contact", slug: "contacts", rows: [JANA, row("petr", "Petr Šťastný", { call: "tel:+420777111222", line: "+420 777 111 222" })] });
  const store = await phone.open("/contacts");
  await settled();
  store.putView(phone.server.page("/contacts/jana", { kind: "contact", slug: "contacts", id: "jana", version: 1, title: "Jana Dvořáková", line: "", fields: [PHONES, { input: "email", name: "email", value: ["jana@example.cz"] }] }));
  store.putView(phone.server.page("/companies/mill", { kind: "company", slug: "companies", id: "mill", version: 1, title: "Mlýn", line: "Mouka", fields: [] }));
  /** @type {typeof import("../../crm_web/components/phone/phone_view.js")} */
  const { usePhoneView } = await phone.part("phone/phone_view.js");
  const page = (/** @type {string} */ path) => show(path, () => usePhoneView(EMPTY, KINDS));
  const answered = (/** @type {string} */ path, /** @type {object} */ content, rev = 9) => store.putView({ ...EMPTY, path, user: "eva", epoch: "e1", rev, ...content });
  return { phone, store, page, answered };
}

/** @param {{drawn: any[]}} page */
const rows = ({ drawn }) => drawn.at(-1).rows.map((/** @type {any} */ { id, line, call }) => [id, line, call]);

for (const [typed, line, call] of [
  ["601234", "+420 601 234 567 · Autodílna", "tel:+420601234567"],
  ["00420 601", "+420 601 234 567 · Autodílna", "tel:+420601234567"],
  ["030 901820", "+49 30 901820 · Autodílna", "tel:+4930901820"],
  ["+49 (0)30 90", "+49 30 901820 · Autodílna", "tel:+4930901820"],
  ["DVORAK jana", "+420 601 234 567 · Autodílna", "tel:+420601234567"],
  ["jana@example", "+420 601 234 567 · Autodílna", "tel:+420601234567"],
]) {
  test(`without the server ${typed} finds her by what is on this phone`, async () => {
    const { phone, page } = await opened();
    phone.server.down = true;
    assert.deepEqual(rows(await page(`/phone?q=${encodeURIComponent(typed)}`)), [["jana", line, call]]);
  });
}

test("whoever is found without the server is of all kinds, and nobody twice; companies follow contacts", async () => {
  const { store, page } = await opened();
  store.type({ kind: "company", id: "new", version: 0 }, "title", "", "Petrův mlýn");
  store.type({ kind: "company", id: "new", version: 0 }, "phone", [], ["601 999 999"]);
  assert.deepEqual(rows(await page("/phone?q=p")), [["petr", "+420 777 111 222", "tel:+420777111222"], ["new", "601 999 999", "tel:601999999"]]);
  assert.deepEqual(rows(await page("/phone?q=mlyn")), [["mill", "Mouka", ""], ["new", "601 999 999", "tel:601999999"]]);
});

test("a number that was typed to its end is about the one who has it", async () => {
  const { page } = await opened();
  assert.equal((await page("/phone?q=601 234 567")).drawn.at(-1)?.about, "contact/jana");
  assert.equal((await page("/phone?q=601 234")).drawn.at(-1)?.about, "");
});

test("what the server answers takes the place of what the phone found, and is told from it", async () => {
  const { phone, page, answered } = await opened();
  phone.navigator.onLine = false;
  const search = await page("/phone?q=jana");
  assert.deepEqual([search.drawn.at(-1)?.alone, rows(search).length], [true, 1]);
  await search.after(() => answered("/phone?q=jana", { query: "jana", rows: [JANA, row("jana2", "Jana Nová")] }));
  assert.deepEqual([search.drawn.at(-1)?.alone, rows(search).length], [false, 2]);
});

test("while the server is asked and the phone finds nobody, what was found before stays", async () => {
  const { phone, store, page, answered } = await opened();
  answered("/phone?q=no", { query: "no", rows: [row("nora", "Nora")] });
  const search = await page("/phone?q=no");
  await search.go("/phone?q=novotny");
  assert.deepEqual(search.drawn.at(-1)?.rows?.[0].id, "nora");
  await search.after(() => ((phone.navigator.onLine = false), store.changed()));
  assert.deepEqual(search.drawn.at(-1)?.rows, []);
});

test("a call that was filed here stands among the last ones before the server has it, and once afterwards", async () => {
  const { phone, store, page, answered } = await opened();
  const older = row("a0", "Petr Šťastný");
  answered("/phone", { calls: [older] });
  phone.server.down = true;
  const last = await page("/phone");
  const calls = () => last.drawn.at(-1)?.calls.map((/** @type {any} */ { id, title, badges }) => [id, title, ...badges.map((/** @type {any} */ { text }) => text)]);
  await last.after(() => store.send({ op_id: "op-1", kind: "activity", id: "call-1", base_version: null, patch: CALL }));
  assert.deepEqual(calls(), [["call-1", "Jana Dvořáková", "choice.outcome.reached"], ["a0", "Petr Šťastný"]]);
  await last.after(() => (store.setOp("op-1", null), store.changed())); // it has arrived
  assert.equal(calls()?.length, 2);
  await last.after(() => answered("/phone", { calls: [row("call-1", "Jana Dvořáková"), older] }, 10));
  assert.deepEqual(calls()?.map((/** @type {string[]} */ [id]) => id), ["call-1", "a0"]);
});

test("keys dial numbers and codes, whatever stands between, and nothing else", () => {
  assert.deepEqual(["601 234 567", "+420 (601) 234-567", "112", "*21*601234567#"].map(dial), ["tel:601234567", "tel:+420601234567", "tel:112", "tel:*21*601234567%23"]);
  assert.deepEqual(["", "12", "jana", "601x", "601;ext=1", "**", "6+01"].map(dial), ["", "", "", "", "", "", ""]);
  assert.deepEqual(["*21*1#", "#06#", "601", "jana"].map(isCode), [true, true, false, false]);
});

test("a picture of somebody who was made here has the letters that the server would give it", () => {
  assert.deepEqual(["Jana Dvořáková", "šimon", "Jan z Nového Města", "+420 601", "", "  "].map(initials), ["JD", "Š", "JM", "6", "", ""]);
});
