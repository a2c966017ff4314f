// A link that lets somebody in once. It is shown here, and nowhere ever again.
import { useState } from "react";
import { useLanguage, useText } from "../text/text.js";
import "$/catalogs/people.js";

/** @typedef {{id: string, secret: string, until: string}} Made what the server told of the link */

/** @param {{made: Made, name: string}} props */
export function OneTimeLink({ made, name }) {
  const text = useText();
  const language = useLanguage();
  const [said, setSaid] = useState("");
  const link = `${location.origin}/join#${made.secret}`;
  const until = new Date(made.until).toLocaleString(language, { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
  const copy = () => navigator.clipboard.writeText(link).then(() => setSaid("people.link_copied"), () => setSaid("people.link_copy_yourself"));
  const share = () => navigator.share({ title: "CRM Web", text: text("people.link_message", { until }), url: link }).catch(() => {});
  return (
    <div className="one-time" role="group" aria-label={text("people.link_for", { name })}>
      <p>{text("people.link_told", { name, until })}</p>
      <input readOnly aria-label={text("people.link_for", { name })} value={link} onFocus={(event) => event.target.select()} />
      <p className="good" role="status">{said && text(said)}</p>
      <div className="sure">
        <button type="button" onClick={copy}>{text("people.link_copy")}</button>
        {"share" in navigator && <button type="button" onClick={share}>{text("people.link_share")}</button>}
      </div>
    </div>
  );
}
