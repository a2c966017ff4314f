// A number or an address at rest: a button, and the menu that it opens. What leaves the app is a link.
import { type } from "../store/drafts.js";
import { Menu } from "../sheet/sheet.jsx";
import { useText } from "../text/text.js";
import { numbered, written } from "./entries.jsx";
import "$/catalogs/detail.js";

/** What can be done with an entry, by the scheme of its link. */
const ACTIONS = {
  tel: [["detail.call", (/** @type {string} */ link) => link], ["detail.sms", (/** @type {string} */ link) => link.replace(/^tel:([^,]*).*/, "sms:$1")]],
  mailto: [["detail.write", (/** @type {string} */ link) => link]],
};

/** @param {import("./types.js").InputProps & {entry: string, index: number, onEdit: () => void, onAdd: () => void}} props */
export function EntryMenu({ id, field, item, title, state, aria, entry, index, onEdit, onAdd }) {
  const text = useText();
  const shown = written(field, entry);
  const link = field.links[/** @type {string[]} */ (field.value).indexOf(entry)] ?? "";
  const actions = ACTIONS[/** @type {keyof typeof ACTIONS} */ (link.split(":")[0])] ?? [];
  const about = item.about && item.version ? `${item.kind}/${item.id}` : undefined;
  const remove = () => type(item, field.name, state.base, /** @type {string[]} */ (state.value).toSpliced(index, 1));
  /** @type {[string, () => void][]} */
  const ways = [
    ...(navigator.clipboard ? [/** @type {[string, () => void]} */ (["detail.copy", () => void navigator.clipboard.writeText(shown)])] : []),
    ...(field.editable ? /** @type {[string, () => void][]} */ ([[`detail.edit.${field.input}`, onEdit], ...(/** @type {string[]} */ (state.value).length < field.most ? [/** @type {[string, () => void]} */ ([`detail.add.${field.input}`, onAdd])] : []), ["action.remove", remove]]) : []),
  ];
  return (
    <Menu
      title={shown}
      button={{ id: index ? undefined : id, className: "entry-at-rest", "aria-label": `${numbered(title, index)}: ${shown}`, "aria-describedby": /** @type {string} */ (aria["aria-describedby"]) }}
      face={<><span>{shown}</span>{!link && !state.changed && <small>{text("detail.not_understood")}</small>}</>}
    >
      {(close) => (
        <>
          {actions.map(([key, to]) => (
            <a key={String(key)} role="menuitem" href={/** @type {(link: string) => string} */ (to)(link)} data-about={about} data-shown={shown} onClick={close}>{text(String(key))}</a>
          ))}
          {ways.map(([key, act]) => <button key={key} type="button" role="menuitem" onClick={() => (close(), act())}>{text(key)}</button>)}
        </>
      )}
    </Menu>
  );
}
