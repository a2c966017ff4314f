// The offer: install, or how it is done by hand, or never again.
import { useState } from "react";
import { dismissOffer, install, installing } from "../store/install.js";
import { useText } from "../text/text.js";
import { ByHand } from "./by_hand.jsx";
import "$/catalogs/install.js";

export default function OfferLine() {
  const text = useText();
  const [explaining, setExplaining] = useState(false);
  const accept = () => (installing() === "ask" ? void install() : setExplaining(true));
  return (
    <div className="page-line" role="status">
      {explaining ? <ByHand /> : <>{text("install.offer")} <button type="button" onClick={accept}>{text("install.install")}</button></>}
      <button type="button" onClick={dismissOffer}>{text(explaining ? "install.seen" : "install.not_now")}</button>
    </div>
  );
}
