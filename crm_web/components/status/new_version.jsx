// A newer version of the app came while this page was open: it is offered, never forced.
import { useSyncExternalStore } from "react";
import { subscribe } from "../store/memory.js";
import { hasNewer, takeNewer } from "../store/version.js";
import { useText } from "../text/text.js";

export function NewVersion() {
  const text = useText();
  const newer = useSyncExternalStore(subscribe, hasNewer, () => false);
  return (
    <p className="page-line" role="status">
      {newer && <>{text("version.newer")} <button type="button" onClick={takeNewer}>{text("version.use")}</button></>}
    </p>
  );
}
