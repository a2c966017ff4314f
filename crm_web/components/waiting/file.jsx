// A file that was not sent yet: where it belongs, why it waits, and letting go of it.
import { Link } from "react-router";
import { dropFile, useShare } from "../store/files.js";
import { titleOf } from "../store/titles.js";
import { offerUndo } from "../store/undo.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {{file: import("../store/types.js").QueuedFile}} props */
export function WaitingFile({ file }) {
  const text = useText();
  const { op_id, kind, id, slug, name, problem } = file;
  const share = useShare(op_id);
  const reason = problem ? "refused" : share < 0 ? "offline" : "queued";
  const of = titleOf(kind, id);
  return (
    <li className="thing" data-reason={reason}>
      <div className="thing-head"><Link className="thing-title" to={`/${slug}/${id}?card=attachments`} data-view="">{name}</Link></div>
      <p className="thing-line"><strong>{text(`waiting.reason.${reason}`)}</strong>{of && ` · ${of}`}</p>
      {problem && <p className="problem">{text(problem)}</p>}
      <div className="thing-ways">
        <button type="button" className="quiet" aria-label={`${text("detail.discard")}: ${name}`} onClick={() => offerUndo("undo.discarded", name, dropFile(file))}>{text("detail.discard")}</button>
      </div>
    </li>
  );
}
