// Everything that the server does not have yet: what the person has to decide about, then what is on its way.
import { useEffect, useState } from "react";
import { sendFiles } from "../store/files.js";
import { loadFiles, useFiles } from "../store/kept_files.js";
import { flushNow } from "../store/outbox.js";
import { prefetch } from "../store/ahead.js";
import { isQueued, useWaiting } from "../store/waiting.js";
import { useText } from "../text/text.js";
import { WaitingFile } from "./file.jsx";
import { Thing } from "./thing.jsx";

const MINUTE = 60_000; // ms after which the ages are another

/** @param {{slugs: Record<string, string>}} props */
export function Waiting({ slugs }) {
  const text = useText();
  const { things, choices, known } = useWaiting();
  const files = useFiles();
  useEffect(() => void loadFiles(), []);
  useMinutes();
  const forms = things.filter(({ made }) => made).map(({ kind }) => `/${slugs[kind]}/new`).join();
  useEffect(() => { if (forms) prefetch(forms.split(",")); }, [forms]); // an item that was made here is drawn with the empty form
  const own = things.filter((thing) => !isQueued(thing));
  const queued = things.filter(isQueued);
  if (!things.length && !choices && !files.length) return <p className="empty" role="status">{known && text("waiting.nothing")}</p>;
  return (
    <>
      {own.length > 0 && (
        <section aria-label={text("waiting.own")}>
          <h2>{text("waiting.own")}</h2>
          <ul>{own.map((thing) => <Thing key={`${thing.kind}/${thing.id}`} {...{ thing }} slug={slugs[thing.kind]} />)}</ul>
        </section>
      )}
      {queued.length + choices > 0 && (
        <section aria-label={text("waiting.queue")}>
          <h2>{text("waiting.queue")}</h2>
          <ul>{queued.map((thing) => <Thing key={`${thing.kind}/${thing.id}`} {...{ thing }} slug={slugs[thing.kind]} />)}</ul>
          {choices > 0 && <p className="quiet">{text("waiting.choices", { count: choices })}</p>}
          <button type="button" className="primary" onClick={flushNow}>{text("waiting.send")}</button>
        </section>
      )}
      {files.length > 0 && (
        <section aria-label={text("waiting.files")}>
          <h2>{text("waiting.files")}</h2>
          <ul>{files.map((file) => <WaitingFile key={file.op_id} file={file} />)}</ul>
          <button type="button" className="primary" onClick={sendFiles}>{text("waiting.send_files")}</button>
        </section>
      )}
    </>
  );
}

/** Draws anew when ages have changed. */
function useMinutes() {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((times) => times + 1), MINUTE);
    return () => clearInterval(timer);
  }, []);
}
