// The phone's own contacts as a second source: picked where the browser can, from a vCard file anywhere.
import { useRef, useState, useSyncExternalStore } from "react";
import { Link } from "react-router";
import { draftOf } from "../store/drafts.js";
import { useNewItem } from "../store/hooks.js";
import { subscribe } from "../store/memory.js";
import { useAlive, useText } from "../text/text.js";
import { ASKED, ofPicked } from "./contacts.js";
import { fromFile } from "./from_file.js";
import { forgetAll, keep, usePhoneContacts } from "./kept.js";
import { PhoneRow } from "./row.jsx";
import "$/catalogs/phone_contacts.js";

/** @typedef {{select: (asked: string[], options: {multiple: boolean}) => Promise<any[]>}} Picker */

/** @param {{kind: string, slug: string}} props of what they become in the CRM */
export function PhoneContacts({ kind, slug }) {
  const text = useText();
  const contacts = usePhoneContacts();
  const blocked = useUnfinished(kind);
  const [said, setSaid] = useState("");
  const bring = async (/** @type {() => Promise<string>} */ source) => {
    setSaid("");
    setSaid(await source());
  };
  return (
    <>
      <Sources bring={bring} />
      <p className="note" role="status">{said && text(said)}</p>
      {blocked && <p className="note problem">{text("phone_contacts.unfinished")} <Link to={`/${slug}/new`}>{text("phone_contacts.finish")}</Link></p>}
      {contacts.length > 0 && <ul className="rows">{contacts.map((contact) => <PhoneRow key={contact.key} {...{ contact, slug, blocked }} />)}</ul>}
      {contacts.length > 0 && <button type="button" className="forget" onClick={() => bring(async () => (await forgetAll(), "phone_contacts.forgotten"))}>{text("phone_contacts.forget")}</button>}
    </>
  );
}

/** @param {{bring: (source: () => Promise<string>) => void}} props */
function Sources({ bring }) {
  const text = useText();
  const alive = useAlive();
  const file = useRef(/** @type {HTMLInputElement | null} */ (null));
  const picker = alive ? /** @type {{contacts?: Picker}} */ (navigator).contacts : undefined;
  const open = async () => {
    const [chosen] = file.current?.files ?? [];
    if (chosen) bring(() => fromFile(chosen));
    if (file.current) file.current.value = ""; // the same file can be opened again
  };
  return (
    <div className="sources">
      <p className="quiet">{text("phone_contacts.stay")}</p>
      {alive && !picker && <p className="quiet">{text("phone_contacts.no_picker")}</p>}
      {picker && <button type="button" className="primary" onClick={() => bring(() => fromPicker(picker))}>{text("phone_contacts.pick")}</button>}
      <button type="button" className={picker ? "second" : "primary"} disabled={!alive} onClick={() => file.current?.click()}>{text("phone_contacts.open_file")}</button>
      <input ref={file} type="file" accept=".vcf,.vcard,text/vcard,text/x-vcard" hidden onChange={open} />
    </div>
  );
}

/**
 * @param {Picker} picker
 * @returns {Promise<string>} the key of what to say, "" for nothing
 */
async function fromPicker(picker) {
  try {
    const picked = await picker.select(ASKED, { multiple: true });
    await keep(picked.map(ofPicked).filter((contact) => contact !== null));
    return picked.length ? "" : "phone_contacts.none_picked";
  } catch {
    return "phone_contacts.denied";
  }
}

/**
 * Whether a new item is typed and not saved: what is added would get into it.
 * @param {string} kind
 */
function useUnfinished(kind) {
  const id = useNewItem(kind);
  return useSyncExternalStore(subscribe, () => draftOf({ kind, id }) !== undefined, () => false);
}
