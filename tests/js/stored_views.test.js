import assert from "node:assert/strict";
import { test } from "node:test";
import { drawn, Phone, settled } from "./phone.js";

const PATH = "/contacts/jana";

test("what is stored is shown before the server answers, also offline", async () => {
  const phone = new Phone();
  phone.server.page(PATH, { title: "Jana" });
  await (await phone.open(PATH)).fetchViews([PATH]);
  await settled();
  phone.server.down = true;
  const store = await phone.reload(PATH);
  assert.equal(store.peek(PATH)?.title, "Jana");
  assert.ok(store.asOf(PATH) > 0 && store.isStale(PATH));
});

test("an older content that comes before the stored one was read neither shows nor is stored", async () => {
  const phone = new Phone();
  const old = phone.server.page(PATH, { title: "Jana" });
  phone.server.rev += 1;
  phone.server.page(PATH, { title: "Janička" });
  await (await phone.open(PATH)).fetchViews([PATH]);
  await settled();
  phone.server.down = true;
  for (const _ of ["the page is opened", "and once more"]) {
    phone.kill();
    const store = await phone.begin();
    store.putView(old); // the socket's first word: what it showed last
    await drawn(store);
    assert.equal(store.peek(PATH)?.title, "Janička");
  }
  const other = await phone.reload("/contacts");
  assert.equal(other.peek(PATH)?.title, "Janička");
});

test("what comes before the stored contents were read is stored once they are", async () => {
  const phone = new Phone();
  phone.kill();
  const store = await phone.begin();
  store.putView(phone.server.page(PATH, { title: "Jana" }));
  await drawn(store);
  phone.server.down = true;
  assert.equal((await phone.reload("/contacts")).peek(PATH)?.title, "Jana");
});

for (const outcome of ["missing", "denied", "deleted"]) {
  test(`a page that is ${outcome} now is said to be, and its content leaves the phone`, async () => {
    const phone = new Phone();
    phone.server.page(PATH, { title: "Jana" });
    const store = await phone.open(PATH);
    await store.fetchViews([PATH]);
    phone.server.page(PATH, { outcome });
    await store.refresh(PATH);
    assert.equal(store.peek(PATH)?.outcome, outcome);
    await settled();
    phone.server.down = true;
    assert.equal((await phone.reload(PATH)).peek(PATH), undefined);
  });
}

test("at most 600 views are kept; the ones that were looked at last stay", async () => {
  const phone = new Phone();
  for (const path of ["/phone", "/preferences"]) phone.server.page(path);
  const store = await phone.open("/phone");
  await settled();
  store.putView(phone.server.page("/contacts/first"));
  for (let count = 0; count < 598; count += 1) store.putView(phone.server.page(`/contacts/c${count}`));
  await settled();
  store.peek("/contacts/first");
  store.putView(phone.server.page("/contacts/last"));
  await settled();
  phone.server.down = true;
  const again = await phone.reload("/tickets");
  assert.equal(again.memory.views.size, 600);
  assert.ok(again.peek("/contacts/first") && again.peek("/contacts/last") && !again.peek("/contacts/c0"));
});

test("a view that was stored in another shape is not shown", async () => {
  const phone = new Phone();
  const store = await phone.open(PATH);
  await store.write(["views"], (stores) => void stores("views").put({ schema: 0, at: 1, view: phone.server.page(PATH) }, PATH), "strict");
  phone.server.down = true;
  assert.equal((await phone.reload(PATH)).peek(PATH), undefined);
});

test("where the browser keeps nothing, pages are shown all the same", async () => {
  const phone = new Phone();
  phone.loseDisk();
  phone.server.page(PATH, { title: "Jana" });
  const store = await phone.open(PATH);
  await settled();
  assert.deepEqual([store.peek(PATH)?.title, store.storage.kept], ["Jana", false]);
});
