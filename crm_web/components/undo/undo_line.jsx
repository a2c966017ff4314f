// What was just done, and the way back: on whatever page one goes to meanwhile.
import { takeUndo, useOffer } from "../store/undo.js";
import { useText } from "../text/text.js";

export function UndoLine() {
  const text = useText();
  const offer = useOffer();
  return (
    <div role="status">
      {offer && (
        <p className="undo-line">
          <span>{text(offer.said, { title: offer.title })}</span>
          <button type="button" onClick={takeUndo}>{text("undo.undo")}</button>
        </p>
      )}
    </div>
  );
}
