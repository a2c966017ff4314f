// To which of the items that were opened last the files belong. They wait there like files that were chosen by hand.
import { useState, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { addFiles } from "../store/files.js";
import { memory, subscribe } from "../store/memory.js";
import { titleOf } from "../store/titles.js";
import { useText } from "../text/text.js";
import "$/catalogs/shared.js";

const MOST = 8; // of a kind

/** @param {{files: File[], slugs: Record<string, string>}} props */
export function Choice({ files, slugs }) {
  const text = useText();
  const navigate = useNavigate();
  const [large, setLarge] = useState(/** @type {string[]} */ ([]));
  const items = JSON.parse(useSyncExternalStore(subscribe, known, () => "[]"));
  const attach = async (/** @type {{kind: string, id: string}} */ item) => {
    const tooLarge = await addFiles(item, slugs[item.kind], files);
    if (tooLarge.length) setLarge(tooLarge);
    else navigate(`/${slugs[item.kind]}/${item.id}?card=attachments`, { replace: true });
  };
  return (
    <>
      <ul className="shared-files">{files.map((file, index) => <li key={index}>{file.name}</li>)}</ul>
      {large.length > 0 && <p className="problem" role="alert">{text("shared.too_large", { names: large.join(", ") })}</p>}
      <h2>{text(items.length ? "shared.to" : "shared.none_opened")}</h2>
      <ul>
        {items.map((/** @type {{kind: string, id: string, title: string}} */ item) => (
          <li key={`${item.kind}/${item.id}`}>
            <button type="button" className="shared-item" onClick={() => attach(item)}><span>{item.title}</span><small>{text(`kind.${item.kind}.one`)}</small></button>
          </li>
        ))}
      </ul>
      {items.length > 0 && <p className="empty">{text("shared.elsewhere")}</p>}
    </>
  );
}

/** As text, so that it is the same until something changes. */
function known() {
  const all = [...memory.recents].flatMap(([kind, ids]) => ids.slice(0, MOST).map((id) => ({ kind, id, title: titleOf(kind, id) })));
  return JSON.stringify(all.filter(({ title }) => title));
}
