// Hold a tab, drag it, and the cards are in another order. Loaded when an item is open, not before.
import { Sorting } from "../sortable/sorting.jsx";
import { moved } from "./order.js";

const HOLD = { delay: 300, tolerance: 8 }; // ms, px: a shorter touch opens the card or scrolls the bar

/**
 * @param {object} props
 * @param {string[]} props.names
 * @param {(name: string, drag?: object) => import("react").ReactNode} props.draw
 * @param {(names: string[], moved: string) => void} props.onOrder
 */
export default function Sortable({ names, draw, onOrder }) {
  const move = (/** @type {string} */ name, /** @type {number} */ to) => onOrder(moved(names, name, to - names.indexOf(name)), name);
  return <Sorting names={names} axis="x" touch={HOLD} mouse={HOLD} draw={(name, { place, hold }) => draw(name, { ...hold, ...place })} onMove={move} />;
}
