// The rows of a card: the newest come with the item, more on demand.
import { Link } from "react-router";
import { When } from "../detail/when.jsx";
import { UnsavedDot } from "../listing/row.jsx";
import { useViewAt } from "../store/hooks.js";
import { more } from "../store/lists.js";
import { tidy } from "../store/paths.js";
import { fetchViews } from "../store/views.js";
import { useText } from "../text/text.js";
import { FileRow } from "./file_row.jsx";
import "$/catalogs/detail.js";

/** @typedef {import("../store/types.js").Row} Row */

const NONE = { path: "", user: "", epoch: "", rev: 0, rows: /** @type {Row[]} */ ([]), next: "" };

/** @param {{card: import("./cards.jsx").Card, changeable: boolean}} props `changeable`: files can be taken away */
export function CardRows({ card, changeable }) {
  const text = useText();
  const further = useViewAt(card.next && tidy(card.next), NONE);
  const rows = [...card.rows, ...(further.rows ?? [])];
  const next = further.path ? further.next : card.next;
  const ask = () => (further.path ? more(further.path) : fetchViews([card.next]));
  if (!rows.length) return <p className="empty">{text("card.empty")}</p>;
  return (
    <>
      <ul className="rows card-rows">{rows.map((row) => <li key={row.id}>{card.kind ? <CardRow row={row} kind={card.kind} /> : <FileRow {...{ row, changeable }} />}</li>)}</ul>
      {next && <button type="button" className="card-more" onClick={ask}>{text("card.more")}</button>}
    </>
  );
}

/** @param {{row: Row, kind: string}} props */
function CardRow({ row, kind }) {
  const text = useText();
  return (
    <div className="row">
      <div className="row-text">
        <Link className="row-title" to={row.href} data-view="">{row.title}</Link>
        <span className="row-line">
          {row.marks.map((/** @type {string} */ mark) => <span key={mark} className="badge mark">{text(mark)}</span>)}
          {row.badges.map((/** @type {{text: string, colour: string}} */ badge) => <span key={badge.text} className="badge" data-colour={badge.colour}>{text(badge.text)}</span>)}
          {row.line}
        </span>
      </div>
      <UnsavedDot kind={kind} id={row.id} />
      {row.at && <small className="row-at"><When at={row.at} short /></small>}
    </div>
  );
}
