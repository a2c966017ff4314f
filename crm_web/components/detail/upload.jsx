// Adding files to an item. What is under way, or has failed, stays when the person looks at something else meanwhile.
import { useRef, useSyncExternalStore } from "react";
import { changed, keyOf, subscribe } from "../store/memory.js";
import { upload } from "../store/uploads.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @typedef {import("../store/types.js").Item} Item */
/** @typedef {{key: number, file: File, share: number, problem: string, stop: AbortController}} Row `problem`: a sentence or its key */

/** @type {Map<string, Row[]>} by "kind/id" */
const rowsOf = new Map();
const NONE = /** @type {Row[]} */ ([]);
let last = 0;

/** @param {{item: Item, slug: string}} props */
export function Upload({ item, slug }) {
  const text = useText();
  const picker = useRef(/** @type {HTMLInputElement | null} */ (null));
  const rows = useSyncExternalStore(subscribe, () => rowsOf.get(keyOf(item)) ?? NONE, () => NONE);
  const pick = () => {
    for (const file of picker.current?.files ?? []) send(item, slug, file);
    if (picker.current) picker.current.value = ""; // the same file can be picked again
  };
  return (
    <div className="upload">
      <button type="button" onClick={() => picker.current?.click()}>{text("attachment.add")}</button>
      <input ref={picker} type="file" multiple hidden onChange={pick} />
      <ul>{rows.map((row) => <li key={row.key} className="upload-row"><UploadRow {...{ item, slug, row }} /></li>)}</ul>
    </div>
  );
}

/** @param {{item: Item, slug: string, row: Row}} props */
function UploadRow({ item, slug, row }) {
  const text = useText();
  const { name } = row.file;
  const retry = () => (put(item, row), send(item, slug, row.file));
  const cancel = () => (row.stop.abort(), put(item, row));
  return (
    <>
      <span>{name}</span>
      {row.problem
        ? <><span className="problem" role="alert">{text(row.problem)}</span><button type="button" onClick={retry}>{text("attachment.retry")}</button></>
        : <progress value={row.share} aria-label={text("attachment.progress", { name })} />}
      <button type="button" onClick={cancel} aria-label={`${text("attachment.cancel")}: ${name}`}>{text("attachment.cancel")}</button>
    </>
  );
}

/** @param {Item} item @param {string} slug @param {File} file */
async function send(item, slug, file) {
  const row = { key: (last += 1), file, share: 0, problem: "", stop: new AbortController() };
  put(item, row, row);
  const onProgress = (/** @type {number} */ share) => put(item, row, { ...row, share });
  const { problem } = await upload(item, slug, file, { onProgress, signal: row.stop.signal });
  put(item, row, problem ? { ...row, problem } : undefined);
}

/** Puts `now` in the place of a row, or takes it away. @param {Item} item @param {Row} row @param {Row} [now] */
function put(item, row, now) {
  const others = (rowsOf.get(keyOf(item)) ?? NONE).filter(({ key }) => key !== row.key);
  rowsOf.set(keyOf(item), now ? [...others, now].sort((one, other) => one.key - other.key) : others);
  changed();
}
