// Which item an item's page is about; a new one gets its id here, on the phone.
import { useMemo } from "react";
import { useNewItemHere } from "../store/hooks.js";

/**
 * @param {{kind: string, id: string, version: number, about: string}} view
 * @returns {import("../store/types.js").Item}
 */
export function useItemOf({ kind, id, version, about }) {
  const fresh = useNewItemHere(kind);
  return useMemo(() => ({ kind, id: id || fresh, version: version || null, about }), [kind, id, version, about, fresh]);
}
