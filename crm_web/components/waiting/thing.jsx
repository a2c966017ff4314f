// One item that the server does not have as it is on this phone: what was changed, since when, why it waits, what can be done.
import { Link } from "react-router";
import { fileCall } from "../store/calls.js";
import { draftOf } from "../store/drafts.js";
import { save } from "../store/outbox.js";
import { offerUndo } from "../store/undo.js";
import { isUnderWay, letGo } from "../store/withdraw.js";
import { useLanguage, useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @typedef {import("../store/waiting.js").Waiting} Waiting */

/** What each reason lets the person do at once where there is something to save, and its name; opening it and letting go of it are always there. @type {Record<string, [string, (thing: Waiting) => unknown]>} */
const AT_ONCE = {
  unsaved: ["action.save", save],
  refused: ["action.save", save],
  unfiled: ["call.file", (thing) => fileCall(thing, String(draftOf(thing)?.fields.outcome?.to || "unknown"))],
};

/** @param {{thing: Waiting, slug: string}} props */
export function Thing({ thing, slug }) {
  const text = useText();
  const language = useLanguage();
  const { kind, id, reason, missing, actions, fields, sentences, at } = thing;
  const changes = [...actions.map((action) => text(`waiting.action.${action}`)), ...fields.map(({ label }) => text(label))];
  const title = text(thing.title || `kind.${kind}.${thing.made ? "new" : "one"}`);
  const [way, act] = (fields.length && AT_ONCE[reason]) || [];
  const drop = () => { if (!isUnderWay(thing)) offerUndo("undo.discarded", title, letGo(thing)); };
  return (
    <li className="thing" data-reason={reason}>
      <div className="thing-head">
        <Link className="thing-title" to={`/${slug}/${id}`} data-view={thing.made ? undefined : ""}>{title}</Link>
        <small>{ago(at, language)}</small>
      </div>
      <p className="thing-line"><strong>{text(`waiting.reason.${reason}`, { title: missing ? missing.title || text(`kind.${missing.kind}.new`) : "" })}</strong>{changes.length > 0 && ` · ${changes.join(", ")}`}</p>
      {sentences.map((sentence) => <p key={sentence} className="problem">{text(sentence)}</p>)}
      <div className="thing-ways">
        {way && act && <button type="button" aria-label={`${text(way)}: ${title}`} onClick={() => act(thing)}>{text(way)}</button>}
        <button type="button" className="quiet" aria-label={`${text("detail.discard")}: ${title}`} onClick={drop}>{text("detail.discard")}</button>
      </div>
    </li>
  );
}

const MINUTE = 60_000; // ms
/** @type {[number, Intl.RelativeTimeFormatUnit][]} */
const UNITS = [[24 * 60 * MINUTE, "day"], [60 * MINUTE, "hour"], [MINUTE, "minute"], [0, "second"]];

/** How long ago, as people say it. @param {number} at milliseconds since 1970 @param {string} language */
function ago(at, language) {
  const age = Math.max(0, Date.now() - at);
  const [length, unit] = UNITS.find(([least]) => age >= least) ?? UNITS[0];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(length ? -Math.floor(age / length) : 0, unit);
}
