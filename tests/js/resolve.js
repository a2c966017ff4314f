// Lets Node run the app's modules from their own folder: packages come from here, and "?phone=3" makes a fresh set of modules.

import { registerHooks } from "node:module";

const TEXTS = "data:text/javascript,export default { en: {}, cs: {} };"; // the build writes them

registerHooks({
  resolve(specifier, context, next) {
    const ofTheApp = context.parentURL?.includes("/crm_web/components/");
    if (!ofTheApp) return next(specifier, context);
    if (specifier.startsWith("$/catalogs")) return { url: TEXTS, shortCircuit: true };
    if (!specifier.startsWith(".")) return next(specifier, { ...context, parentURL: import.meta.url });
    const found = next(specifier, context);
    return { ...found, url: found.url + new URL(/** @type {string} */ (context.parentURL)).search };
  },
});
