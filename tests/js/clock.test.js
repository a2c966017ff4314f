// The phone's clock is put back, by the network or by hand, while something is under way.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { JANA, PETR } from "./people.js";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";
import { tap, turn } from "./taps.js";

const DAY = 86_400_000; // ms
const now = Date.now;

/** @param {import("node:test").TestContext} context @param {number} by ms */
function putBack(context, by) {
  context.mock.method(Date, "now", () => now() - by);
}

test("saves keep their order, also over a restart", async (context) => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "First");
  await store.save(JANA);
  putBack(context, DAY);
  store.type(JANA, "title", "First", "Second");
  await store.save(JANA);
  store.type(PETR, "title", "Petr", "Third");
  await store.save(PETR);
  const again = await phone.reload();
  assert.deepEqual([...again.memory.ops.values()].map(({ patch }) => patch.title.to), ["First", "Second", "Third"]);
});

test("what is typed after it stands over what was typed before, and both are there after a restart", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  store.type(JANA, "title", "Jana", "Before");
  await store.flushDrafts();
  putBack(context, DAY);
  store.type(JANA, "title", "Jana", "After");
  await store.flushDrafts();
  assert.equal((await phone.reload()).draftOf(JANA)?.fields.title.to, "After");
});

test("a call has its length", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  let steady = performance.now();
  context.mock.method(performance, "now", () => steady);
  await tap(phone, "tel:+420601234567");
  turn(phone, "hidden");
  putBack(context, DAY);
  steady += 205_000;
  turn(phone, "visible");
  assert.equal([...store.memory.drafts.values()][0].fields.duration.to, "205");
});

test("a tap of long ago is not what takes the person away", async (context) => {
  const phone = new Phone();
  const store = await phone.open();
  let steady = performance.now();
  context.mock.method(performance, "now", () => steady);
  await tap(phone, "tel:+420601234567");
  putBack(context, DAY);
  steady += 60_000;
  turn(phone, "hidden");
  turn(phone, "visible");
  assert.equal([...store.memory.drafts.values()][0].fields.duration, undefined);
});

test("a page that the socket does not answer is asked for, though the last answer seems to be of tomorrow", async (context) => {
  const phone = new Phone();
  const store = await phone.open("/phone");
  await settled();
  const view = { path: "/contacts/jana", user: "eva", epoch: "e1", rev: 1 };
  store.putView(view);
  putBack(context, DAY);
  phone.server.page(view.path, { rev: 2, title: "Hana" });
  const page = await show(view.path, () => store.useFeed({ ...view, path: "" }));
  await page.after(() => mock.timers.tick(800));
  assert.equal(store.peek(view.path)?.title, "Hana");
});
