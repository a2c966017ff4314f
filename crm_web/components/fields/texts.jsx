// Several texts, a line each.
import { useState } from "react";
import { Editor } from "./entries.jsx";

/** @param {import("./types.js").InputProps} props */
export function TextsInput(props) {
  const [at, setAt] = useState(-1);
  return <Editor {...props} entries={/** @type {string[]} */ ([props.state.value ?? []].flat())} at={at} onOpen={setAt} />;
}
