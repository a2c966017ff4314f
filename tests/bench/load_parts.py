"""Which part of the list's first load an address is."""

from pathlib import PurePosixPath
from urllib.parse import parse_qs, urlsplit

LIST = "/contacts"
LATER = "prefetched details"  # views that are fetched ahead are no part of it
BEHIND = "the directory, and what else comes behind the list"
AHEAD = "scripts and pages fetched ahead"  # nor are those of the detail and of the sheet after a call: they come once the list is there
KINDS = {".js": "scripts", ".css": "styles", ".svg": "pictures", ".png": "pictures", ".ico": "pictures"}


def kind_of(url: str, page: str) -> str:
    """Return which part of the load an address is: by its ending; of views and scripts whether they are the list's own.

    The list's scripts are those that its `page` (HTML) names.
    """
    parts = urlsplit(url)
    if parts.path == "/api/view":
        return "the list's content" if parse_qs(parts.query)["path"][0] == LIST else LATER
    if parts.path.startswith("/api/"):
        return BEHIND
    ending = PurePosixPath(parts.path).suffix
    if ending == ".js" and parts.path not in page:
        return AHEAD
    if not ending and parts.path.rstrip("/") != LIST:
        return AHEAD
    return KINDS.get(ending, "others") if ending else "page"
