// After a call, a message or an e-mail that was begun from here: a small sheet that asks how it went.
import { useLater } from "../layout/later.js";
import { useOpenCall } from "../store/calls.js";

const loadAsk = () => import("./ask.jsx"); // after the page: it has to be here when a call ends in a tunnel

export function CallSheet() {
  const item = useOpenCall();
  const Ask = useLater(loadAsk);
  return item && Ask && <Ask key={item.id} item={item} />;
}
