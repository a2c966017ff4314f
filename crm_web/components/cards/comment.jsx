// The box on a card in which a comment is written.
import { useId } from "react";
import { flushDrafts } from "../store/drafts.js";
import { sendComment, typeComment, useComment } from "../store/comments.js";
import { useField } from "../store/hooks.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {{item: import("../store/types.js").Item, slug: string}} props the item that it is about */
export function Comment({ item, slug }) {
  const text = useText();
  const id = useId();
  const typed = String(useField(useComment(item), "description", "").value ?? "");
  const send = () => void sendComment(item, `/${slug}/${item.id}`);
  return (
    <div className="comment">
      <label className="label" htmlFor={id}>{text("comment.title")}</label>
      <textarea id={id} rows={2} value={typed} onChange={(event) => typeComment(item, event.target.value)} onBlur={flushDrafts} />
      <button type="button" className="primary" disabled={!typed.trim()} onClick={send}>{text("comment.send")}</button>
    </div>
  );
}
