import assert from "node:assert/strict";
import { test } from "node:test";
import encode from "qr";
import decode from "qr/decode.js";
import { cardsOf } from "../../crm_web/components/phone_contacts/cards.js";
import { ofCard } from "../../crm_web/components/phone_contacts/contacts.js";
import { cardOf, fileName, isShareable } from "../../crm_web/components/sharing/card.js";

/** @param {Record<string, [input: string, value: string | string[], shown?: string]>} fields */
function view(fields, title = "Jana Dvořáková") {
  const all = Object.entries(fields).map(([name, [input, value, shown]]) => ({ name, input, value, shown: [shown ?? value].flat(), to: input === "link" ? name : "" }));
  return { id: "jana", title, fields: /** @type {any[]} */ (all) };
}

const JANA = view({
  first_name: ["text", "Jana"], last_name: ["text", "Dvořáková"], company: ["link", "company-1", "Autodílna; Novák, s.r.o."],
  description: ["text", "Neplatí včas"], phone: ["phone", ["+420601234567", "+420222333444", "+420777888999"]],
  email: ["email", ["jana@example.cz"]], address: ["address", "Dlouhá 12\n602 00 Brno"], note: ["longtext", "Tajné"],
});

test("a card holds what a business card would, and is read back to the same; what is ours stays here", () => {
  const [read] = cardsOf(cardOf(JANA)).map(ofCard);
  assert.deepEqual(read?.fields, {
    first_name: ["Jana"], last_name: ["Dvořáková"], phone: ["+420601234567", "+420222333444", "+420777888999"], email: ["jana@example.cz"],
    address: ["Dlouhá 12\n602 00 Brno"], description: ["Autodílna; Novák, s.r.o."],
  });
  assert.doesNotMatch(cardOf(JANA), /Tajné|Neplatí/);
});

test("a company's card is an organization's", () => {
  const company = view({ title: ["text", "Novák s.r.o."], phone: ["phone", ["+420222333444"]] }, "Novák s.r.o.");
  assert.match(cardOf(company), /\r\nORG:Novák s\.r\.o\.\r\n/);
  assert.deepEqual(cardsOf(cardOf(company)).map(ofCard)[0]?.fields.last_name, ["Novák s.r.o."]);
});

test("no line is longer than 75 bytes, and no letter is cut", () => {
  const long = view({ last_name: ["text", "Š".repeat(100)], phone: ["phone", ["1"]] }, "Š".repeat(100));
  const lines = cardOf(long).split("\r\n");
  assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
  assert.deepEqual(cardsOf(cardOf(long)).map(ofCard)[0]?.fields.last_name, ["Š".repeat(100)]);
});

test("what has neither a number nor an address is not shared", () => {
  assert.equal(isShareable(view({ last_name: ["text", "Nikdo"], phone: ["phone", []], note: ["longtext", "x"] })), false);
  assert.equal(isShareable(JANA), true);
});

test("a value can't put a line of its own into the card", () => {
  const sly = view({ last_name: ["text", "X\r\nTEL:+1"], phone: ["phone", ["1\nNOTE:y"]] }, "X\nEND:VCARD");
  assert.equal(cardOf(sly).split("\r\n").filter((line) => /^(TEL|NOTE|END)/.test(line)).length, 2);
});

test("a file's name is one that every phone takes", () => {
  assert.equal(fileName("Jana Dvořáková"), "Jana Dvořáková.vcf");
  assert.equal(fileName("../\\:*?"), "...vcf");
  assert.equal(fileName("😀"), "contact.vcf");
});

test("the code holds the card, with few numbers, and a camera reads it", () => {
  const content = cardOf(JANA, 2);
  const rows = encode(content, "raw", { ecc: "low", border: 4 });
  const [scale, size] = [4, rows.length * 4];
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (rows[Math.floor(y / scale)][Math.floor(x / scale)]) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  assert.equal(decode({ width: size, height: size, data }), content);
  assert.doesNotMatch(content, /777888999/);
});
