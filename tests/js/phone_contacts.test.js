import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { cardsOf, decoded } from "../../crm_web/components/phone_contacts/cards.js";
import { ofCard, ofPicked } from "../../crm_web/components/phone_contacts/contacts.js";

const BOOKS = new URL("../fixtures/addressbooks/", import.meta.url);

/** @param {string} name */
function book(name) {
  const file = readFileSync(new URL(name, BOOKS));
  return read(decoded(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)));
}

/** @param {string} text */
function read(text) {
  return cardsOf(text).map(ofCard);
}

/** @param {string[]} lines */
function card(...lines) {
  return read(["BEGIN:VCARD", ...lines, "END:VCARD"].join("\r\n"))[0]?.fields;
}

test("an iPhone's file: folded lines, several numbers, an address, a company without a person", () => {
  const [jana, garage, family] = book("iphone.vcf");
  assert.deepEqual(jana?.fields, {
    first_name: ["Jana"],
    last_name: ["Dvořáková"],
    phone: ["+420 601 234 567", "+420 222 333 444"],
    email: ["jana.dvorakova@example.cz", "jana@example.org"],
    address: ["Vinohradská 12\nvchod B\n120 00 Praha\nČesko"],
    description: ["Vedoucí příjmu, Autodílna Novák s.r.o., Příjem zakázek"],
    note: ["Volat jen dopoledne, odpoledne je v dílně.\nMluví i německy; trochu anglicky."],
  });
  assert.deepEqual(garage?.fields, { last_name: ["Autoservis Říčany"], phone: ["323 123 456"] });
  assert.equal(family, null); // a group
});

test("an Android's file: quoted-printable, broken softly", () => {
  const [tomas] = book("android.vcf");
  assert.deepEqual([tomas?.name, tomas?.fields.note], ["Tomáš Karel Čermák", ["Klíče, zámky; dveře\ndruhý řádek"]]);
});

test("files of old phones and offices are in encodings of their own", () => {
  assert.equal(book("nokia.vcf")[0]?.name, "Přemysl Nováček");
  assert.equal(book("outlook.vcf")[0]?.name, "Šimon Řehoř");
  assert.equal(book("utf16.vcf")[0]?.name, "Jiří Žáček");
  assert.equal(read(decoded(Uint8Array.from([...new TextEncoder().encode("BEGIN:VCARD\nFN:"), 0xd8, ...new TextEncoder().encode("ehor\nEND:VCARD")]).buffer))[0]?.name, "Řehor");
});

test("an assistant's card inside a card is not a contact of one's own", () => {
  assert.deepEqual(book("nokia.vcf").map((each) => each?.name), ["Přemysl Nováček"]);
});

test("numbers and addresses may be written as addresses of the web", () => {
  assert.deepEqual(card("FN:Eva", "TEL;VALUE=uri:tel:+420601234567;ext=12", "EMAIL:mailto:eva@example.cz"), {
    first_name: ["Eva"], phone: ["+420601234567 ext. 12"], email: ["eva@example.cz"],
  });
});

test("a card without a name, a number and an address is nobody", () => {
  assert.equal(card("NOTE:nic"), undefined);
  assert.deepEqual(read("no card at all"), []);
});

test("of no file that an address book wrote anything is lost or broken", () => {
  for (const name of readdirSync(BOOKS).filter((each) => each.endsWith(".vcf"))) {
    for (const each of book(name)) assert.ok(each === null || (each.name && !JSON.stringify(each).includes("\\u0000")), name);
  }
});

test("a hostile line costs little", () => {
  assert.deepEqual(card("FN:Eva", `NOTE${";a".repeat(9_000)}`, `X:${'"'.repeat(19_000)}`, `PHOTO:${"A".repeat(1_000_000)}`), { first_name: ["Eva"] });
});

test("what the phone's own picker gives is the same sort of contact", () => {
  assert.deepEqual(ofPicked({ name: ["Jana Marie Dvořáková"], tel: ["601234567", "601234567", ""], email: [] }), {
    key: '["Jana Marie Dvořáková",["601234567"],null]',
    name: "Jana Marie Dvořáková",
    fields: { first_name: ["Jana Marie"], last_name: ["Dvořáková"], phone: ["601234567"] },
  });
  assert.equal(ofPicked({ tel: ["112"] })?.name, "112");
  assert.equal(ofPicked({ name: [] }), null);
});
