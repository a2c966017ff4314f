// The letters come after the rows, and only to long lists.
import { useLater } from "../layout/later.js";

/** @typedef {import("../store/types.js").View} View */

const PAGE = 50; // rows (crm_web/views/listing.py); of a list that has more the server says the letters
const load = () => import("./rail.jsx");

/** @param {{of: string, view: View}} props */
export function Rail(props) {
  return isLong(props.view) ? <Loaded {...props} /> : null;
}

/** @param {View} view */
function isLong({ rows = [], letters = [] }) {
  return rows.length > PAGE || letters.length > 0;
}

/** @param {{of: string, view: View}} props */
function Loaded(props) {
  const Letters = useLater(load);
  return Letters && <Letters {...props} />;
}
