import assert from "node:assert/strict";
import { test } from "node:test";
import { JANA } from "./people.js";
import { Phone, settled } from "./phone.js";


/** A phone with a page, a draft and a save on it. */
async function used() {
  const phone = new Phone();
  phone.server.page("/contacts/jana", { title: "Jana" });
  const store = await phone.open("/contacts/jana");
  await settled();
  store.type(JANA, "title", "Jana", "J");
  await store.flushDrafts();
  sessionStorage.setItem("token", "reflex");
  return { phone, store };
}

test("the person is the one whom the cookie names", async () => {
  assert.equal((await new Phone("eva").open()).currentUser(), "eva");
  const nobody = new Phone();
  nobody.cookies.clear();
  assert.equal((await nobody.open()).currentUser(), null);
});

test("signing out wipes the phone and ends the session", async () => {
  const { phone, store } = await used();
  await store.signOut();
  assert.deepEqual([phone.cookies.size, sessionStorage.getItem("token"), store.peek("/contacts/jana")], [0, null, undefined]);
  assert.deepEqual(await phone.disk.databases(), []);
  assert.equal(phone.server.requests.at(-1), "DELETE /api/session");
  assert.equal(phone.visited.at(-1), "/sign-in");
});

test("what arrives after signing out is not shown and not kept", async () => {
  const { phone, store } = await used();
  const release = phone.server.hold();
  const late = store.refresh("/contacts/jana");
  const leaving = store.signOut();
  release();
  await Promise.all([late, leaving]);
  await settled();
  assert.equal(store.memory.views.size, 0);
  assert.deepEqual(await phone.disk.databases(), []);
});

test("signing out offline wipes at once, and the server is told first at the next contact", async () => {
  const { phone, store } = await used();
  phone.server.down = true;
  await store.signOut();
  assert.deepEqual(await phone.disk.databases(), []);
  phone.server.down = false;
  phone.server.requests.length = 0;
  phone.cookies.set("crm-user", "eva"); // the server renews it while it does not know
  const again = await phone.reload("/contacts");
  assert.deepEqual(phone.server.requests, ["DELETE /api/session"]);
  assert.equal(again.currentUser(), null);
  phone.visit("/sign-in");
  assert.equal((await phone.reload("/sign-in")).currentUser(), "eva");
});

test("signing in after signing out offline ends the old session, not the new one", async () => {
  const { phone, store } = await used();
  phone.server.down = true;
  await store.signOut();
  phone.server.down = false;
  phone.server.requests.length = 0;
  assert.equal((await store.signIn("eva", "demo-demo-demo")).status, 204);
  await phone.reload("/contacts");
  assert.deepEqual(phone.server.requests.slice(0, 2), ["DELETE /api/session", "POST /api/session"]);
  assert.equal(phone.server.requests.filter((request) => request.startsWith("DELETE")).length, 1);
});

test("signing in takes no tab's token along", async () => {
  const { store } = await used();
  await store.signIn("marek", "demo-demo-demo");
  assert.equal(sessionStorage.getItem("token"), null);
});

test("pictures of lists leave with who signs out, and with who signs in", async () => {
  for (const act of ["signOut", "signIn"]) {
    const { store } = await used();
    localStorage.setItem("crm-picture", "Jana");
    await (act === "signOut" ? store.signOut() : store.signIn("marek", "demo-demo-demo"));
    assert.equal(localStorage.getItem("crm-picture"), null, act);
  }
});

test("a refused sign-in is the caller's to tell", async () => {
  const { phone, store } = await used();
  phone.server.status = new Response(null, { status: 401 });
  assert.equal((await store.signIn("eva", "wrong")).status, 401);
  phone.server.down = true;
  await assert.rejects(store.signIn("eva", "demo-demo-demo"));
});

test("the other tabs are signed out too, and write nothing any more", async () => {
  const { phone, store } = await used();
  const other = await phone.open("/contacts");
  other.type(JANA, "note", "", "typed in the other tab");
  await store.signOut();
  await settled();
  await other.flushDrafts();
  assert.equal(other.memory.drafts.size, 0);
  assert.deepEqual(phone.visited, ["/sign-in", "/sign-in"]);
  assert.deepEqual(await phone.disk.databases(), []);
});

test("coming back to a page of somebody who is not signed in any more loads it anew", async () => {
  const { phone } = await used();
  phone.cookies.set("crm-user", "marek");
  phone.document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(phone.visited.at(-1), "reload");
});

test("a sign-out that was cut off is finished at the next start", async () => {
  const { phone, store } = await used();
  store.signOut();
  phone.kill();
  await phone.reload("/sign-in");
  await settled();
  assert.deepEqual(await phone.disk.databases(), []);
});

test("another tab forgets the person even where tabs cannot talk", async () => {
  const phone = new Phone();
  Object.assign(globalThis, { BroadcastChannel: undefined });
  const [here, there] = [await phone.open(), await phone.open()];
  await here.signOut();
  assert.equal(there.currentUser(), null);
  assert.deepEqual(await phone.disk.databases(), []);
});

/** @param {Phone} phone */
function revoke(phone) {
  phone.server.status = Response.json({ outcome: "revoked" }, { status: 401 });
}

test("whoever asks whether it was revoked hears it, also while and after another part of the page wipes", async () => {
  const { phone, store } = await used();
  revoke(phone);
  const [first, second] = [store.wipeIfRevoked(), store.wipeIfRevoked()];
  assert.deepEqual([await first, await second, await store.wipeIfRevoked()], [true, true, true]);
  assert.equal(phone.server.requests.filter((request) => request === "DELETE /api/session").length, 1);
});

test("a revoked session takes all of it from the phone, drafts too", async () => {
  const { phone, store } = await used();
  revoke(phone);
  await store.refresh("/contacts/jana");
  assert.deepEqual(await phone.disk.databases(), []);
  assert.deepEqual([phone.cookies.size, store.memory.drafts.size, sessionStorage.getItem("token")], [0, 0, null]);
  assert.equal(phone.visited.at(-1), "/sign-in?revoked=1");
  assert.equal(phone.server.requests.at(-1), "DELETE /api/session");
});

test("nobody is wiped for a session that somebody else has by now", async () => {
  const { phone, store } = await used();
  revoke(phone);
  phone.cookies.set("crm-user", "marek");
  assert.equal(await store.wipeIfRevoked(), false);
  assert.equal((await phone.disk.databases()).length, 1);
});

test("a server that can't be asked revokes nothing", async () => {
  const { phone, store } = await used();
  phone.server.down = true;
  await store.lock();
  assert.equal((await phone.disk.databases()).length, 1);
  assert.match(phone.visited.at(-1) ?? "", /expired=1/);
});

test("several requests that are refused at once lead to one place, after all is wiped", async () => {
  const { phone, store } = await used();
  revoke(phone);
  await Promise.all([store.refresh("/contacts/jana"), store.refresh("/contacts"), store.lock()]);
  await store.refresh("/tickets");
  assert.deepEqual(phone.visited, ["/sign-in?revoked=1"]);
  assert.deepEqual(await phone.disk.databases(), []);
});
