// What happened, newest first: when, who, what, of whom; narrowed by person, event and day.
import { Link, useNavigate, useSearchParams } from "react-router";
import { When } from "../detail/when.jsx";
import { Filters } from "../listing/filters.jsx";
import { useAlive, useText } from "../text/text.js";
import "$/catalogs/audit.js";

/** @typedef {{id: number, at: string, by: string, event: string, subject: string, href: string, told: {name: string, value: string}[]}} Event */

/** @param {{view: {rows: Event[], filters: import("../listing/filters.jsx").Filter[], next: string}}} props */
export function Events({ view }) {
  const text = useText();
  return (
    <>
      <div className="audit-filters">
        <Filters filters={view.filters} />
        <Day />
      </div>
      <ol className="history-list">{view.rows.map((event) => <Row key={event.id} event={event} />)}</ol>
      {view.filters.length > 0 && !view.rows.length && <p className="empty" role="status">{text("audit.nothing")}</p>}
    </>
  );
}

/** A day where the administrator is: the address carries their time zone along. */
function Day() {
  const text = useText();
  const alive = useAlive();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const choose = (/** @type {string} */ day) => {
    const next = new URLSearchParams(location.search);
    next.delete("day");
    next.delete("zone");
    if (day) next.set("day", day);
    if (day) next.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
    navigate({ search: next.toString() }, { replace: true, preventScrollReset: true });
  };
  return (
    <label className="day">
      <span>{text("audit.day")}</span>
      <input type="date" disabled={!alive} value={asked.get("day") ?? ""} onChange={(event) => choose(event.target.value)} />
    </label>
  );
}

/** @param {{event: Event}} props */
function Row({ event }) {
  const text = useText();
  return (
    <li>
      <p className="who"><strong>{event.by ? text(event.by) : text("audit.nobody")}</strong> <When at={event.at} /></p>
      <p>
        {text(event.event)}
        {event.subject && ": "}
        {event.href ? <Link to={event.href}>{text(event.subject)}</Link> : event.subject}
      </p>
      {event.told.length > 0 && <p className="quiet">{event.told.map(({ name, value }) => `${text(name)}: ${value}`).join(" · ")}</p>}
    </li>
  );
}
