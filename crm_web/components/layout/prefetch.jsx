// The pages that a tap may open next are fetched before the tap. What does it comes after the page.
import { drawn } from "../store/sight.js";
import { useLater } from "./later.js";

const load = () => drawn.then(() => import("./in_sight.jsx"));

export function Prefetch() {
  const InSight = useLater(load);
  return InSight && <InSight />;
}
