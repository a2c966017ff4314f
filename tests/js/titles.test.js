import assert from "node:assert/strict";
import { test } from "node:test";
import { Phone, settled } from "./phone.js";
import { show } from "./screen.js";

const PAGE = { user: "eva", epoch: "e1", rev: 1, outcome: "ok" };

test("an item's title is known from its page, a list or a card", async () => {
  const store = await new Phone().open("/phone");
  store.putViews([
    { ...PAGE, path: "/contacts/jana", kind: "contact", id: "jana", title: "Jana" },
    { ...PAGE, path: "/companies", kind: "company", rows: [{ id: "acme", title: "Acme" }] },
    { ...PAGE, path: "/companies/acme", kind: "company", id: "acme", title: "", cards: [{ kind: "ticket", rows: [{ id: "t1", title: "Broken" }] }] },
  ]);
  assert.deepEqual([store.titleOf("contact", "jana"), store.titleOf("company", "acme"), store.titleOf("ticket", "t1")], ["Jana", "Acme", "Broken"]);
  assert.equal(store.titleOf("ticket", "acme"), "");
});

test("what was typed or is on its way says the title before the server does", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open("/phone");
  const fields = [{ name: "first_name", value: "Jana" }, { name: "last_name", value: "Malá" }];
  store.putView({ ...PAGE, path: "/contacts/jana", kind: "contact", id: "jana", title: "Jana Malá", fields });
  const jana = { kind: "contact", id: "jana", version: 1 };
  store.type(jana, "note", "", "x");
  assert.equal(store.titleOf("contact", "jana"), "Jana Malá");
  store.type(jana, "last_name", "Malá", "Nová");
  assert.equal(store.titleOf("contact", "jana"), "Jana Nová");
  await store.save(jana);
  assert.equal(store.titleOf("contact", "jana"), "Jana Nová");
});

test("an item that is made in passing is there at once, has its title, and is sent before what links to it", async () => {
  const phone = new Phone();
  phone.server.down = true;
  const store = await phone.open();
  const id = store.createInPassing("company", { title: "Acme" });
  const jana = { kind: "contact", id: "jana", version: 3 };
  store.type(jana, "company", "", id);
  await store.save(jana);
  const again = await phone.reload();
  assert.equal(again.titleOf("company", id), "Acme");
  phone.server.down = false;
  await again.flush();
  const [company, contact] = phone.server.applied;
  assert.deepEqual([company.kind, company.id, company.base_version, company.patch], ["company", id, null, { title: { from: null, to: "Acme" } }]);
  assert.equal(contact.patch.company.to, id);
});

test("a link draws the title that the phone knows, else the one of its page", async () => {
  const store = await new Phone().open("/phone");
  await settled();
  const link = await show("/contacts/jana", () => store.useTitleOf("company", "acme", "Acme"));
  await link.after(() => store.putView({ ...PAGE, path: "/companies/acme", kind: "company", id: "acme", title: "Acme Ltd" }));
  assert.deepEqual(link.drawn, ["Acme", "Acme Ltd"]);
  assert.equal((await show("/", () => store.useTitleOf("company", "", ""))).drawn[0], "");
});
