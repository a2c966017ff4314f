// The same in the Menu, for as long as it is not installed; there it was asked for, so it also comes back.
import { useState, useSyncExternalStore } from "react";
import { install, installing } from "../store/install.js";
import { subscribe } from "../store/memory.js";
import { useText } from "../text/text.js";
import { ByHand } from "./by_hand.jsx";
import "$/catalogs/install.js";

export function InstallInMenu() {
  const text = useText();
  const way = useSyncExternalStore(subscribe, installing, () => "");
  const [explaining, setExplaining] = useState(false);
  if (!way) return null;
  return (
    <>
      <button type="button" className="setting" aria-expanded={way === "explain" ? explaining : undefined}
        onClick={() => (way === "ask" ? void install() : setExplaining(!explaining))}>
        {text("install.title")}
      </button>
      {explaining && <ByHand />}
    </>
  );
}
