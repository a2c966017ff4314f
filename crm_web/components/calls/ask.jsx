// The sheet itself: reached or sent, a note, a next step. What is typed is an ordinary draft; filing it is an ordinary save.
import { useId } from "react";
import { discard, flushDrafts, type } from "../store/drafts.js";
import { fileCall } from "../store/calls.js";
import { useField } from "../store/hooks.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** What can have come of it, by its type. @type {Record<string, string[]>} */
const OUTCOMES = { CALL: ["reached", "not_reached"], SMS: ["sent", "not_sent"], EMAIL: ["sent", "not_sent"] };

/** @typedef {import("../store/types.js").Item} Item */

/** @param {{item: Item}} props */
export default function Ask({ item }) {
  const text = useText();
  const kind = String(useField(item, "type", "").value);
  const counterpart = String(useField(item, "counterpart", "").value);
  const seconds = Number(useField(item, "duration", "").value);
  const outcome = useField(item, "outcome", "").value;
  const title = [text(`call.title.${kind}`), counterpart, seconds ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : ""].filter(Boolean).join(" · ");
  const file = () => fileCall(item, String(outcome || "unknown"));
  return (
    <section className="call-sheet" role="dialog" aria-label={title}>
      <p><strong>{title}</strong></p>
      <div className="outcomes" role="group" aria-label={text(`call.ask.${kind}`)}>
        <span aria-hidden="true">{text(`call.ask.${kind}`)}</span>
        {OUTCOMES[kind].map((one) => (
          <button key={one} type="button" aria-pressed={outcome === one} onClick={() => type(item, "outcome", "", one)}>{text(`choice.outcome.${one}`)}</button>
        ))}
      </div>
      <Line {...{ item }} name="description" label="call.note" />
      <Line {...{ item }} name="next_step" label="call.next_step" />
      <div className="call-ways">
        <button type="button" className="primary" onClick={file}>{text("call.file")}</button>
        <button type="button" onClick={() => discard(item)}>{text("call.none")}</button>
      </div>
    </section>
  );
}

/** @param {{item: Item, name: string, label: string}} props */
function Line({ item, name, label }) {
  const text = useText();
  const id = useId();
  const { value } = useField(item, name, "");
  return (
    <div className="call-line">
      <label className="label" htmlFor={id}>{text(label)}</label>
      <input id={id} type="text" enterKeyHint="done" value={String(value ?? "")} onChange={(event) => type(item, name, "", event.target.value)} onBlur={flushDrafts} />
    </div>
  );
}
