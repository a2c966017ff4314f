// The one way to write the address of a page, so that the same page is always found under the same path.

/** The path of the view of what the person chose, and of how much this phone may keep. */
export const PREFERENCES = "/preferences";
const ONLY_ON_SCREEN = ["lang", "card"];

/**
 * The path of the view that an address shows: no trailing slash, the query sorted and without what changes no content. What
 * a new item is to be filled in with is no part of it.
 * @param {string} pathname
 * @param {string} [search]
 */
export function viewPath(pathname, search = "") {
  const path = pathname.replace(/\/+$/, "") || "/";
  if (!search) return path; // asked by each part of a page after each change
  const given = [...new URLSearchParams(search)];
  const query = new URLSearchParams(given.filter(([key, value]) => value && !ONLY_ON_SCREEN.includes(key)));
  if (query.has("q")) query.delete("from"); // what is found is shown from its beginning
  query.sort();
  return query.size && !path.endsWith("/new") ? `${path}?${query}` : path;
}

/**
 * The same for a path that carries its query.
 * @param {string} path
 */
export function tidy(path) {
  const [pathname, search] = path.split(/\?(.*)/s);
  return viewPath(pathname, search);
}

/** The path of the view that is open in this tab. */
export function here() {
  return viewPath(location.pathname, location.search);
}
