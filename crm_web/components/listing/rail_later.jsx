// The letters come after the rows, and only to long lists.
import { useLater } from "../layout/later.js";

const LONG = 100; // rows
const load = () => import("./rail.jsx");

/** @param {{of: string, rows: import("../store/types.js").Row[]}} props */
export function Rail(props) {
  return props.rows.length < LONG ? null : <Loaded {...props} />;
}

/** @param {{of: string, rows: import("../store/types.js").Row[]}} props */
function Loaded(props) {
  const Letters = useLater(load);
  return Letters && <Letters {...props} />;
}
