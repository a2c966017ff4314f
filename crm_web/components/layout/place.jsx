// Where one was on a page is kept, for coming back. It stands in the page and behind its content: what it scrolls is drawn then.
import { UNSAFE_useScrollRestoration as useScrollRestoration } from "react-router";

export function Place() {
  useScrollRestoration();
  return null;
}
