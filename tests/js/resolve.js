// Lets Node run the app's modules from their own folder: packages come from here, and "?phone=3" makes a fresh set of modules.

import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, next) {
    const ofTheApp = context.parentURL?.includes("/crm_web/components/");
    if (!ofTheApp) return next(specifier, context);
    if (!specifier.startsWith(".")) return next(specifier, { ...context, parentURL: import.meta.url });
    const found = next(specifier, context);
    return { ...found, url: found.url + new URL(/** @type {string} */ (context.parentURL)).search };
  },
});
