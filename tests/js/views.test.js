import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Phone, settled } from "./phone.js";

const PATH = "/contacts/jana";

test("a page is asked for as soon as the app is opened", async () => {
  const phone = new Phone();
  phone.server.page(PATH, { title: "Jana" });
  const store = await phone.open(`${PATH}/?lang=cs`);
  await settled();
  assert.equal(store.peek(PATH)?.title, "Jana");
});

test("another person's view is refused", async () => {
  const phone = new Phone("eva");
  const store = await phone.open();
  assert.equal(store.putView({ path: PATH, user: "marek", epoch: "e1", rev: 9 }), false);
  assert.equal(store.peek(PATH), undefined);
});

test("an older answer does not replace a newer one; an equally new one does", async () => {
  const store = await new Phone().open();
  store.putView({ path: PATH, user: "eva", epoch: "e1", rev: 5, n: 1 });
  assert.equal(store.putView({ path: PATH, user: "eva", epoch: "e1", rev: 4, n: 2 }), false);
  assert.equal(store.peek(PATH)?.n, 1);
  store.putView({ path: PATH, user: "eva", epoch: "e1", rev: 5, n: 3 });
  assert.equal(store.peek(PATH)?.n, 3);
});

test("a view of another epoch always replaces", async () => {
  const store = await new Phone().open();
  store.putView({ path: PATH, user: "eva", epoch: "e1", rev: 500 });
  store.putView({ path: PATH, user: "eva", epoch: "e2", rev: 1 });
  assert.equal(store.peek(PATH)?.epoch, "e2");
});

test("a view without an address, such as an empty state's, is refused", async () => {
  const store = await new Phone().open();
  assert.equal(store.putView({ path: "", user: "eva", epoch: "e1", rev: 1 }), false);
  assert.equal(store.putView(undefined), false);
});

test("what the page asked for before its scripts ran is taken once, and only by the first request", async () => {
  const phone = new Phone();
  const page = phone.server.page(PATH, { title: "Jana" });
  const url = `/api/view?path=${encodeURIComponent(PATH)}&path=%2Fpreferences`;
  Object.assign(globalThis, { firstAsk: { url, answer: Promise.resolve(Response.json([page])) } });
  const store = await phone.open(PATH);
  await settled();
  assert.deepEqual([store.peek(PATH)?.title, phone.server.requests], ["Jana", []]);
  await store.refresh(PATH);
  assert.equal(phone.server.requests.length, 1);
});

test("what the page asked for is not taken by another request, nor later", async () => {
  const phone = new Phone();
  const old = phone.server.page(PATH, { title: "of before" });
  const url = `/api/view?path=${encodeURIComponent(PATH)}`;
  Object.assign(globalThis, { firstAsk: { url, answer: Promise.resolve(Response.json([old])) } });
  const store = await phone.open(PATH);
  await settled();
  phone.server.page(PATH, { title: "of now" });
  await store.refresh(PATH);
  assert.equal(store.peek(PATH)?.title, "of now");
});

test("a page is asked for once at a time, and at most 50 in a request", async () => {
  const phone = new Phone();
  const store = await phone.open();
  await settled();
  phone.server.requests.length = 0;
  const release = phone.server.hold();
  const paths = Array.from({ length: 60 }, (_, index) => `/contacts/c${index}`);
  const both = Promise.all([store.fetchViews(paths), store.fetchViews(paths.slice(0, 10))]);
  release();
  await both;
  assert.equal(phone.server.requests.length, 2);
});

test("what is known is not fetched ahead again, and nothing is when offline", async () => {
  const phone = new Phone();
  phone.server.page(PATH);
  const store = await phone.open(PATH);
  await settled();
  phone.server.requests.length = 0;
  await store.prefetch([PATH, `${PATH}?card=tickets`]);
  phone.navigator.onLine = false;
  await store.prefetch(["/contacts/petr"]);
  assert.deepEqual(phone.server.requests, []);
});

test("what the server could not give is not fetched ahead again at once, but after a while", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts");
  await settled();
  phone.server.status = new Response("busy", { status: 503 });
  phone.server.requests.length = 0;
  await store.prefetch([PATH]);
  await store.prefetch([PATH]);
  assert.equal(phone.server.requests.length, 1);
  phone.server.status = null;
  phone.server.page(PATH);
  store.memory.answers.set(PATH, { at: 0, failed: Date.now() - 60_000 });
  await store.prefetch([PATH]);
  assert.equal(store.peek(PATH)?.path, PATH);
});

test("nothing is fetched ahead while the server does not answer", async () => {
  const phone = new Phone();
  const store = await phone.open("/contacts");
  await settled();
  store.report(false);
  phone.server.requests.length = 0;
  await store.prefetch([PATH]);
  assert.deepEqual(phone.server.requests, []);
});

test("a failed refresh blanks nothing and is tried again", async () => {
  const phone = new Phone();
  phone.server.page(PATH, { title: "Jana" });
  const store = await phone.open(PATH);
  await settled();
  phone.server.status = new Response("busy", { status: 503 });
  await store.refresh(PATH);
  assert.deepEqual([store.peek(PATH)?.title, store.isStale(PATH)], ["Jana", true]);
  phone.server.status = null;
  mock.timers.tick(15_000);
  await settled();
  assert.equal(store.isStale(PATH), false);
});

test("an answer that is no answer of ours is a failed refresh", async () => {
  const phone = new Phone();
  const store = await phone.open(PATH);
  phone.server.status = new Response("<h1>Hotel</h1>");
  await store.refresh(PATH);
  assert.ok(store.isStale(PATH));
});

test("an expired session locks the screen and keeps what is shown", async () => {
  const phone = new Phone();
  phone.server.page(PATH, { title: "Jana" });
  const store = await phone.open(PATH);
  await settled();
  phone.server.status = new Response(null, { status: 401 });
  await store.refresh(PATH);
  assert.equal(store.peek(PATH)?.title, "Jana");
  assert.equal(phone.visited.at(-1), "/sign-in?next=%2Fcontacts%2Fjana&expired=1");
});

test("the sign-in page is not locked again", async () => {
  const phone = new Phone();
  phone.server.status = new Response(null, { status: 401 });
  await phone.open("/sign-in");
  await settled();
  assert.deepEqual(phone.visited, []);
});
