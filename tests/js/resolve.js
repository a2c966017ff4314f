// Lets Node run the app's modules from their own folder: packages come from here, Preact stands for React as in the browser
// (crm_web/build/preact), and "?tab=3" makes a fresh set of modules.

import { registerHooks } from "node:module";

const TEXTS = "data:text/javascript,export default { en: {}, cs: {} };"; // the build writes them
const REACT = new URL("../../crm_web/build/preact/react.js", import.meta.url).href;
const BY_PREACT = new Map([["react-dom", "preact/compat"], ["react-dom/client", "preact/compat/client"]]);

registerHooks({
  resolve(specifier, context, next) {
    const ofTheApp = context.parentURL?.includes("/crm_web/");
    if (specifier === "react") return { url: REACT, shortCircuit: true };
    if (BY_PREACT.has(specifier)) return next(/** @type {string} */ (BY_PREACT.get(specifier)), { ...context, parentURL: import.meta.url });
    if (!ofTheApp) return next(specifier, context);
    if (specifier.startsWith("$/catalogs")) return { url: TEXTS, shortCircuit: true };
    if (!specifier.startsWith(".")) return next(specifier, { ...context, parentURL: import.meta.url });
    const found = next(specifier, context);
    return { ...found, url: found.url + new URL(/** @type {string} */ (context.parentURL)).search };
  },
});
