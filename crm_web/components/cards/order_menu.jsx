// The order of the cards without dragging: a menu in which each goes forward and back.
import { useSheet } from "../sheet/sheet.jsx";
import { useText } from "../text/text.js";
import { moved } from "./order.js";
import "$/catalogs/detail.js";

/** @param {{names: string[], onOrder: (names: string[], moved: string) => void}} props */
export function OrderMenu({ names, onOrder }) {
  const text = useText();
  const { sheet, drawn, open, close } = useSheet();
  const way = (/** @type {string} */ name, /** @type {number} */ by, /** @type {string} */ key, /** @type {string} */ sign) => (
    <button type="button" aria-label={text(key, { card: text(`card.${name}`) })} aria-disabled={moved(names, name, by).join() === names.join()} onClick={() => onOrder(moved(names, name, by), name)}>{sign}</button>
  );
  return (
    <div className="menu-at">
      <button type="button" className="card-order" aria-label={text("card.order")} aria-haspopup="dialog" onClick={open}>
        <span aria-hidden="true">⇄</span>
      </button>
      <dialog ref={sheet} className="sheet" aria-label={text("card.order")} onClick={(event) => event.target === sheet.current && close()}>
        {drawn && (
          <>
            <p className="sheet-title">{text("card.order")}</p>
            <ol className="order">
              {names.map((name) => <li key={name}><span>{text(`card.${name}`)}</span>{way(name, -1, "card.earlier", "↑")}{way(name, 1, "card.later", "↓")}</li>)}
            </ol>
            <button type="button" className="quiet sheet-close" onClick={close}>{text("action.close")}</button>
          </>
        )}
      </dialog>
    </div>
  );
}
