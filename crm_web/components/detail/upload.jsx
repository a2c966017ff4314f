// Adding files to an item: from the camera, the gallery, or anywhere. What is on its way stands here until it has arrived.
import { useRef, useState } from "react";
import { addFiles, dropFile, retryFile, useShare } from "../store/files.js";
import { useFiles } from "../store/kept_files.js";
import { offerUndo } from "../store/undo.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @typedef {import("../store/types.js").Item} Item */
/** @typedef {import("../store/types.js").QueuedFile} QueuedFile */

/** What the browser opens for each way in. @type {Record<string, object>} */
const WAYS = {
  "attachment.add": { multiple: true },
  "attachment.photo": { accept: "image/*", capture: "environment" },
  "attachment.gallery": { accept: "image/*,video/*", multiple: true },
};

/** @param {{item: Item, slug: string, open: boolean}} props `open`: the person may add some */
export function Upload({ item, slug, open }) {
  const text = useText();
  const [large, setLarge] = useState(/** @type {string[]} */ ([]));
  const files = useFiles().filter(({ kind, id }) => kind === item.kind && id === item.id);
  const take = (/** @type {File[]} */ chosen) => addFiles(item, slug, chosen).then(setLarge);
  return (
    <div className="upload">
      {open && <div className="upload-ways">{Object.entries(WAYS).map(([key, opens]) => <Way key={key} {...{ opens, take }} label={text(key)} />)}</div>}
      <ul>
        {large.map((name) => <li key={name} className="upload-row"><span>{name}</span><span className="problem" role="alert">{text("attachment.too_large")}</span></li>)}
        {files.map((file) => <li key={file.op_id} className="upload-row"><OnItsWay file={file} /></li>)}
      </ul>
    </div>
  );
}

/** @param {{label: string, opens: object, take: (chosen: File[]) => void}} props */
function Way({ label, opens, take }) {
  const picker = useRef(/** @type {HTMLInputElement | null} */ (null));
  const pick = () => {
    const chosen = [...(picker.current?.files ?? [])];
    if (chosen.length) take(chosen);
    if (picker.current) picker.current.value = ""; // the same file can be picked again
  };
  return (
    <>
      <button type="button" onClick={() => picker.current?.click()}>{label}</button>
      <input ref={picker} type="file" hidden aria-hidden="true" tabIndex={-1} onChange={pick} {...opens} />
    </>
  );
}

/** @param {{file: QueuedFile}} props */
function OnItsWay({ file }) {
  const text = useText();
  const share = useShare(file.op_id);
  const { name, problem } = file;
  return (
    <>
      <span>{name}</span>
      {problem && <><span className="problem" role="alert">{text(problem)}</span><button type="button" aria-label={`${text("attachment.retry")}: ${name}`} onClick={() => retryFile(file)}>{text("attachment.retry")}</button></>}
      {!problem && (share < 0 ? <span className="quiet">{text("attachment.waits")}</span> : <progress value={share} aria-label={text("attachment.progress", { name })} />)}
      <button type="button" aria-label={`${text("attachment.cancel")}: ${name}`} onClick={() => offerUndo("undo.discarded", name, dropFile(file))}>{text("attachment.cancel")}</button>
    </>
  );
}
