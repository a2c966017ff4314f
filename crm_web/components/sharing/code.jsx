// A QR code (ISO 18004) as one path of SVG, dark on light in both themes: cameras expect that.
import { useMemo } from "react";
import encode from "qr";
import { useText } from "../text/text.js";
import "$/catalogs/sharing.js";

const QUIET = 4; // modules of light around it

/** @param {{content: string, title: string}} props */
export function Code({ content, title }) {
  const text = useText();
  const rows = useMemo(() => encode(content, "raw", { ecc: "low", border: QUIET }), [content]);
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg className="code-picture" role="img" aria-label={text("sharing.code", { title })} viewBox={`0 0 ${rows.length} ${rows.length}`} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
