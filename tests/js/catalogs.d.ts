/** Written by the build (crm_web/build/catalogs.py). */
declare module "$/catalogs.js" {
  const catalogs: Record<"en" | "cs", Record<string, string>>;
  export default catalogs;
}

declare module "$/catalogs/*";
