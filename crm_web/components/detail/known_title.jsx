// The name of an item whose page is still on its way: a list on this phone may know it.
import { useViewPath } from "../store/hooks.js";
import { memory } from "../store/memory.js";

export function KnownTitle() {
  const path = useViewPath();
  const rows = [...memory.views.values()].flatMap((view) => view.rows ?? []);
  return rows.find((row) => row.href === path)?.title ?? "";
}
