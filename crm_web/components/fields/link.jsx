// A link to another item: at rest a button with a menu (show it, choose another); editing is a search among the others.
import { useState } from "react";
import { Link } from "react-router";
import { Menu } from "../sheet/sheet.jsx";
import { useIsDeleted } from "../store/deleted.js";
import { type } from "../store/drafts.js";
import { useTitleOf } from "../store/titles.js";
import { useText } from "../text/text.js";
import { LinkChoice } from "./link_choice.jsx";
import "$/catalogs/detail.js";

/** What a call from here is about: this item, and the one to which it links. @param {import("../store/types.js").Item} item @param {string} kind @param {string} id */
function aboutOf(item, kind, id) {
  return [item.about && item.version && `${item.about}/${item.id}`, `${kind}/${id}`].filter(Boolean).join(" ");
}

/** @param {import("./types.js").InputProps} props */
export function LinkInput(props) {
  const { id, field, item, state, title, aria } = props;
  const text = useText();
  const [open, setOpen] = useState(false);
  const value = String(state.value ?? "");
  const shown = useTitleOf(field.to, value, value === field.value ? field.shown[0] ?? "" : "") || text("link.gone");
  const isDeleted = useIsDeleted(field.to, `/${field.slug}/${value}`, value === field.value && Boolean(field.shown[0]) && !field.links[0]);
  const choose = (/** @type {string} */ chosen) => (setOpen(false), type(item, field.name, state.base, chosen));
  if (field.editable && (open || !value || state.error)) return <LinkChoice {...props} focus={open} onChoose={choose} onLeave={() => setOpen(false)} />;
  if (!value) return <input {...aria} id={id} readOnly value="" />;
  return (
    <Menu
      title={shown}
      button={{ id, className: "entry-at-rest", "aria-label": `${title}: ${shown}${isDeleted ? `, ${text("link.deleted")}` : ""}`, "aria-describedby": /** @type {string} */ (aria["aria-describedby"]) }}
      face={isDeleted ? <><s>{shown}</s><small>{text("link.deleted")}</small></> : <span>{shown}</span>}
    >
      {(close) => (
        <>
          <Link role="menuitem" to={`/${field.slug}/${value}`} data-view="" onClick={close}>{text(`link.show.${field.to}`)}</Link>
          {field.shortcut && value === field.value && (
            <Link role="menuitem" to={field.shortcut.href} data-view="" onClick={close}>{text(`link.show.${field.shortcut.to}`)}<small>{field.shortcut.title}</small></Link>
          )}
          {value === field.value && field.reach.map((way) => (
            <a key={way.value} role="menuitem" href={way.value} data-about={aboutOf(item, field.to, value)} data-shown={way.text} onClick={close}>{text(way.value.startsWith("tel:") ? "detail.call" : "detail.write")}<small>{way.text}</small></a>
          ))}
          {field.editable && (
            <>
              <button type="button" role="menuitem" onClick={() => (close(), setOpen(true))}>{text(`link.change.${field.to}`)}</button>
              <button type="button" role="menuitem" onClick={() => (close(), choose(""))}>{text("action.remove")}</button>
            </>
          )}
        </>
      )}
    </Menu>
  );
}
