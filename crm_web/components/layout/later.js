// A part of a page that comes after the page: loaded once it is drawn, asked for again when the network is back.
import { useEffect, useState } from "react";

/**
 * @template {import("react").ComponentType<any>} T
 * @param {() => Promise<{default: T}>} load the same function at each drawing
 * @returns {T | null} null until it is there; without a network the page does without
 */
export function useLater(load) {
  const [loaded, setLoaded] = useState(/** @type {{default: T} | null} */ (null));
  useEffect(() => {
    const ask = () => void load().then(setLoaded, () => {});
    ask();
    addEventListener("online", ask);
    return () => removeEventListener("online", ask);
  }, [load]);
  return loaded && loaded.default;
}
