// A button for what can't be undone: the first tap says what will happen, the second one does it.
import { useState } from "react";
import { useAlive, useText } from "../text/text.js";

/**
 * @param {object} props
 * @param {string} props.face what the button says
 * @param {string} props.warning what will happen
 * @param {string} props.sure what the button says then
 * @param {string} [props.about] of what, for those who hear the button alone
 * @param {string} [props.look]
 * @param {() => Promise<unknown>} props.onSure
 */
export function Sure({ face, warning, sure, about = "", look = "", onSure }) {
  const text = useText();
  const alive = useAlive();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (!asking) return setAsking(true);
    setBusy(true);
    await onSure();
    setBusy(false);
    setAsking(false);
  };
  const said = about && `: ${about}`;
  return (
    <div className="sure">
      {asking && <p role="alert">{warning}</p>}
      <button type="button" className={asking ? "danger" : look} disabled={busy || !alive} aria-label={`${asking ? sure : face}${said}`} onClick={press}>{asking ? sure : face}</button>
      {asking && <button type="button" className="quiet" onClick={() => setAsking(false)}>{text("action.cancel")}</button>}
    </div>
  );
}
