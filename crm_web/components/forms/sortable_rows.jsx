// Hold a field, drag it, and it stands elsewhere in the form. Loaded when a form is open, not before.
import { Sorting } from "../sortable/sorting.jsx";

const HOLD = { delay: 150, tolerance: 8 }; // ms, px: a shorter touch scrolls
const PULL = { distance: 4 }; // px

/**
 * @param {object} props
 * @param {string[]} props.names
 * @param {(name: string, drag?: import("../sortable/sorting.jsx").Drag) => import("react").ReactNode} props.draw
 * @param {(name: string, to: number) => void} props.onMove
 */
export default function SortableRows({ names, draw, onMove }) {
  return <Sorting names={names} axis="y" touch={HOLD} mouse={PULL} draw={draw} onMove={onMove} />;
}
