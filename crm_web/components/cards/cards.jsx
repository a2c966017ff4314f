// The cards of an item: tabs (WAI-ARIA), one of them open. Which one is in the address: `?card=`.
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useLater } from "../layout/later.js";
import { useIsWrong } from "../store/hooks.js";
import { useText } from "../text/text.js";
import { Upload } from "../detail/upload.jsx";
import { CardRows } from "./card_rows.jsx";
import { Comment } from "./comment.jsx";
import { moved, useOrder } from "./order.js";
import { OrderMenu } from "./order_menu.jsx";
import "$/catalogs/detail.js";

const loadSortable = () => import("./sortable.jsx"); // dnd-kit: not before a detail is open
const STEP = /** @type {Record<string, number>} */ ({ ArrowLeft: -1, ArrowRight: 1 });

/** @typedef {{name: string, kind: string, count: string, rows: import("../store/types.js").Row[], next: string, add: string, comments: boolean}} Card */
/** @typedef {{kind: string, slug: string, id: string, version: number, first: string, changeable: boolean, cards: Card[]}} DetailView */

/** @param {{view: DetailView, item: import("../store/types.js").Item, children: import("react").ReactNode}} props */
export function Cards({ view, item, children }) {
  const id = useId();
  const [names, setNames] = useOrder(view);
  const [open, setOpen] = useOpenCard(names, view.first);
  const text = useText();
  const wrong = useIsWrong(item); // and no more of what is typed: nothing here is drawn at a keystroke
  useEffect(() => { if (wrong) setOpen("details"); }, [wrong]);
  return (
    <>
      {view.cards.length > 0 && <Tabs {...{ id, view, names, setNames, open, setOpen, wrong }} />}
      <div role={view.cards.length ? "tabpanel" : undefined} id={`${id}-details`} aria-labelledby={view.cards.length ? `${id}-tab-details` : undefined} hidden={open !== "details"}>{children}</div>
      {view.cards.filter((card) => card.name === open).map((card) => (
        <div key={card.name} role="tabpanel" id={`${id}-${card.name}`} aria-labelledby={`${id}-tab-${card.name}`} className="card">
          {!card.kind && <Upload {...{ item }} slug={view.slug} open={view.changeable} />}
          {card.comments && <Comment item={item} slug={view.slug} />}
          {card.add && <Link className="card-add" to={card.add} data-view="">{text("card.add", { kind: text(`kind.${card.kind}.new`) })}</Link>}
          <CardRows {...{ card }} changeable={view.changeable} />
        </div>
      ))}
    </>
  );
}

/** @param {{id: string, view: DetailView, names: string[], setNames: (names: string[]) => void, open: string, setOpen: (name: string) => void, wrong: boolean}} props */
function Tabs({ id, view, names, setNames, open, setOpen, wrong }) {
  const text = useText();
  const [said, setSaid] = useState("");
  const Sortable = useLater(loadSortable);
  const focused = useRef("");
  const begun = useRef(false);
  // Another order, or dnd-kit's arrival, takes the focused tab out of the page and puts it back without its focus.
  useLayoutEffect(() => { if (document.activeElement === document.body) document.getElementById(focused.current)?.focus(); }, [names, Sortable]);
  useLayoutEffect(() => {
    if (begun.current || open !== names[0]) reveal(document.getElementById(`${id}-tab-${open}`)); // a bar begins at its first tab: measuring would hold the page up
    begun.current = true;
  }, [open, names, Sortable]);
  const order = (/** @type {string[]} */ wanted, /** @type {string} */ name) => {
    setNames(wanted);
    setSaid(text("card.place", { card: text(`card.${name}`), place: wanted.indexOf(name) + 1, count: wanted.length }));
  };
  /** @param {import("react").KeyboardEvent<HTMLElement>} event @param {string} name */
  const press = (event, name) => {
    const step = STEP[event.key];
    if (!step) return;
    event.preventDefault();
    if (event.shiftKey) return order(moved(names, name, step), name);
    const next = names[(names.indexOf(name) + step + names.length) % names.length];
    setOpen(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };
  const draw = (/** @type {string} */ name, /** @type {object} */ drag = {}) => {
    const count = view.cards.find((card) => card.name === name)?.count;
    const told = wrong && name === "details" ? text("card.problem") : count && text("card.count", { count });
    return (
      <button key={name} type="button" role="tab" id={`${id}-tab-${name}`} aria-selected={name === open} aria-controls={name === open ? `${id}-${name}` : undefined}
        aria-label={text(`card.${name}`)} aria-describedby={told ? `${id}-told-${name}` : undefined} tabIndex={name === open ? 0 : -1} onClick={() => setOpen(name)} onFocus={(event) => { focused.current = event.currentTarget.id; }} onKeyDown={(event) => press(event, name)} {...drag}>
        {text(`card.${name}`)}
        {count && count !== "0" && <span className="card-count" data-text={count} />}
        {wrong && name === "details" && <span className="dot" />}
        {told && <span id={`${id}-told-${name}`} hidden>{told}</span>}
      </button>
    );
  };
  return (
    <div className="card-bar">
      <div role="tablist" aria-label={text("card.title")} className="card-tabs">
        {Sortable ? <Sortable {...{ names, draw }} onOrder={order} /> : names.map((name) => draw(name))}
      </div>
      <OrderMenu {...{ names }} onOrder={order} />
      <span className="spoken" role="status">{said}</span>
    </div>
  );
}

/** Scrolls the tabs, and nothing else, until the open one is in sight. @param {HTMLElement | null} tab */
function reveal(tab) {
  const tabs = tab?.closest("[role=tablist]");
  if (!tab || !tabs) return;
  const [seen, wanted] = [tabs.getBoundingClientRect(), tab.getBoundingClientRect()];
  tabs.scrollLeft += Math.min(0, wanted.left - seen.left) + Math.max(0, wanted.right - seen.right);
}

/** @param {string[]} names @param {string} first the one that is open without asking @returns {[string, (name: string) => void]} */
function useOpenCard(names, first) {
  const [asked] = useSearchParams();
  const navigate = useNavigate();
  const card = asked.get("card") ?? "";
  const usual = names.includes(first) ? first : "details";
  const open = names.includes(card) ? card : usual;
  return [open, (name) => {
    const next = new URLSearchParams(location.search);
    if (name === usual) next.delete("card");
    else next.set("card", name);
    if (name !== open) navigate({ search: next.toString() }, { replace: true, preventScrollReset: true });
  }];
}
