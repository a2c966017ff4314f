// Everything that the server does not have yet: what the person has to decide about, then what is on its way.
import { useEffect, useState } from "react";
import { flushNow } from "../store/outbox.js";
import { prefetch } from "../store/views.js";
import { isQueued, useWaiting } from "../store/waiting.js";
import { useText } from "../text/text.js";
import { Thing } from "./thing.jsx";

const MINUTE = 60_000; // ms after which the ages are another

/** @param {{slugs: Record<string, string>}} props */
export function Waiting({ slugs }) {
  const text = useText();
  const { things, choices, known } = useWaiting();
  useMinutes();
  const forms = things.filter(({ made }) => made).map(({ kind }) => `/${slugs[kind]}/new`).join();
  useEffect(() => { if (forms) prefetch(forms.split(",")); }, [forms]); // an item that was made here is drawn with the empty form
  const own = things.filter((thing) => !isQueued(thing));
  const queued = things.filter(isQueued);
  if (!things.length && !choices) return <p className="empty" role="status">{known && text("waiting.nothing")}</p>;
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
