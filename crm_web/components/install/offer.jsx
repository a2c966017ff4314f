// Whether it is time to offer the app for the home screen; the offer itself comes only then.
import { useEffect, useSyncExternalStore } from "react";
import { useLater } from "../layout/later.js";
import { isOfferDue } from "../store/install.js";
import { subscribe } from "../store/memory.js";
import { tintStatusBar } from "./status_bar.js";

const loadLine = () => import("./offer_line.jsx");

export function InstallOffer() {
  useEffect(() => tintStatusBar(localStorage.getItem("theme")), []);
  return useSyncExternalStore(subscribe, isOfferDue, () => false) && <Offer />;
}

function Offer() {
  const Line = useLater(loadLine);
  return Line && <Line />;
}
