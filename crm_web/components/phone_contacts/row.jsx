// One contact of the phone: who it is, whether the CRM knows them, and the tap that adds them.
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { useText } from "../text/text.js";
import { useMatch } from "./matching.js";
import "$/catalogs/phone_contacts.js";

/** @param {{contact: import("./contacts.js").PhoneContact, slug: string, blocked: boolean}} props `blocked`: another new item is unfinished */
export function PhoneRow({ contact, slug, blocked }) {
  const [inSight, row] = useInSight();
  const text = useText();
  const { name, fields } = contact;
  const match = useMatch(contact, slug, inSight);
  return (
    <li ref={row} className="phone-contact">
      <div className="row-text">
        <span className="name">{name}</span>
        <span className="row-line">{[...(fields.phone ?? []), ...(fields.email ?? [])].filter((entry) => entry !== name).join(" · ")}</span>
        <Verdict match={match} slug={slug} />
      </div>
      {!blocked && match !== undefined && (
        <Link to={`/${slug}/new?${asked(fields)}`} className="action">
          {text(match && match !== "unknown" ? "phone_contacts.add_anyway" : "phone_contacts.add")}<span className="spoken">: {name}</span>
        </Link>
      )}
    </li>
  );
}

/** @param {{match: import("./matching.js").Found | undefined, slug: string}} props */
function Verdict({ match, slug }) {
  const text = useText();
  if (match === undefined) return <span className="quiet">{text("phone_contacts.comparing")}</span>;
  if (match === null) return null;
  if (match === "unknown") return <span className="quiet">{text("phone_contacts.not_compared")}</span>;
  return <Link to={`/${slug}/${match.id}`} data-view="">{text(`phone_contacts.looks_like.${match.by}`, { name: match.title })}</Link>;
}

/** @param {Record<string, string[]>} fields */
function asked(fields) {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value])));
}

/** @returns {[boolean, import("react").RefObject<HTMLLIElement | null>]} whether it was in sight once */
function useInSight() {
  const row = useRef(/** @type {HTMLLIElement | null} */ (null));
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    if (!row.current || inSight) return;
    const watcher = new IntersectionObserver(([seen]) => seen.isIntersecting && setInSight(true), { rootMargin: "200px" });
    watcher.observe(row.current);
    return () => watcher.disconnect();
  }, [inSight]);
  return [inSight, row];
}
