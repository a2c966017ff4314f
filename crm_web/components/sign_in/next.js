// Where to go after signing in.

/** Only a path of ours, never another host. */
export function next() {
  const path = new URLSearchParams(location.search).get("next") ?? "";
  return /^\/(?![/\\])/.test(path) ? path : "/contacts";
}
