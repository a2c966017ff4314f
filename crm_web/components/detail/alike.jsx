// Whom a new item may be: who is here already with the same number, address or name. It only tells; saving stays possible.
import { useState } from "react";
import { Link } from "react-router";
import { useAlike } from "../store/mirror.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {{item: import("../store/types.js").Item}} props */
export function Alike({ item }) {
  const text = useText();
  const [dismissed, setDismissed] = useState(/** @type {string[]} */ ([]));
  const found = useAlike(item).filter(({ id }) => !dismissed.includes(id));
  const dismiss = () => setDismissed([...dismissed, ...found.map(({ id }) => id)]);
  return (
    <div role="status" className="at-hand">
      {found.length > 0 && (
        <div className="notice">
          {found.map(({ id, href, title, by }) => <p key={id}>{text("alike.looks_like")} <Link to={href} data-view="">{title}</Link>, {text(`alike.${by}`)}</p>)}
          <button type="button" onClick={dismiss}>{text("alike.go_on")}</button>
        </div>
      )}
    </div>
  );
}
