// How Safari on iOS puts an app on the home screen: it can't be asked to.
import { useText } from "../text/text.js";
import "$/catalogs/install.js";

export function ByHand() {
  const text = useText();
  return (
    <ol className="by-hand">
      {["share", "add", "confirm"].map((step) => <li key={step}>{text(`install.by_hand.${step}`)}</li>)}
    </ol>
  );
}
