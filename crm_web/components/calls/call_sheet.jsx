// After a call, a message or an e-mail that was begun from here: a small sheet that asks how it went.
import { lazy, Suspense } from "react";
import { useOpenCall } from "../store/calls.js";

const Ask = lazy(() => import("./ask.jsx")); // not before there is something to ask

export function CallSheet() {
  const item = useOpenCall();
  return item && <Suspense><Ask key={item.id} item={item} /></Suspense>;
}
