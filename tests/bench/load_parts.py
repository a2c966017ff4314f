"""Which part of the list's first load an address is."""

from pathlib import PurePosixPath
from urllib.parse import parse_qs, urlsplit

LIST = "/contacts"
LATER = "prefetched details"  # views that are fetched ahead are no part of it
KINDS = {".js": "scripts", ".css": "styles", ".svg": "pictures", ".png": "pictures", ".ico": "pictures"}


def kind_of(url: str) -> str:
    """Return which part of the load an address is: by its ending, and of views whether it is the list's own."""
    parts = urlsplit(url)
    if parts.path == "/api/view":
        return "the list's content" if parse_qs(parts.query)["path"] == [LIST] else LATER
    ending = PurePosixPath(parts.path).suffix
    return KINDS.get(ending, "others") if ending else "page"
