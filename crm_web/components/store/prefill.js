// A new item that is to begin with what the address says, such as the number that was looked up.

import { useEffect } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { bring } from "./brought.js";
import { draftOf, type } from "./drafts.js";
import { changed } from "./memory.js";

/** @typedef {import("./types.js").Item} Item */
/** @typedef {{name: string, value: string | string[], to?: string, fixed?: boolean}} Field `to`: the kind that a link leads to */

/**
 * Types what the address of a new item says into the fields of that name, once: then it is gone from the address. What is
 * `fixed` when an item is made stays there: it says which item this is going to be, and nobody typed it.
 * @param {Item} item
 * @param {Field[]} fields
 */
export function usePrefill(item, fields) {
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  useEffect(() => {
    const named = item.id && !item.version ? fields.filter(({ name }) => asked.has(name)) : [];
    const given = named.filter(({ fixed }) => fixed);
    if (given.length) {
      bring(item, Object.fromEntries(given.map(({ name, value }) => [name, { from: value, to: asked.get(name) }])));
      changed();
    }
    const typed = named.filter(({ fixed }) => !fixed);
    if (!typed.length) return;
    for (const field of typed) fill(item, field, asked.getAll(field.name));
    const rest = new URLSearchParams([...asked].filter(([name]) => !typed.some((field) => field.name === name)));
    navigate({ search: rest.toString() }, { replace: true, preventScrollReset: true });
  }, [item, fields, asked, navigate]);
}

/**
 * @param {Item} item
 * @param {Field} field
 * @param {string[]} texts several where the field holds many
 */
function fill(item, { name, value, to }, texts) {
  if (draftOf(item)?.fields[name] && !to) return; // what was typed stays, but it belongs to where one came from now
  type(item, name, value, Array.isArray(value) ? texts : texts[0]);
}
