"""The address of a page, in the one form under which the phone stores it (components/store/paths.js does the same)."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote_plus

IGNORED = {"lang", "card"}  # they change how a page is shown, not what is on it


@dataclass(frozen=True)
class Address:
    """A path without a trailing slash and its query, sorted by key, without empty values."""

    path: str
    query: dict[str, str] = field(default_factory=dict[str, str])

    def __str__(self) -> str:
        pairs = "&".join(f"{_encoded(key)}={_encoded(value)}" for key, value in sorted(self.query.items()))
        return f"{self.path}?{pairs}" if pairs else self.path

    def with_query(self, **changes: str) -> "Address":
        """Return the same page with other parameters; an empty one is left out."""
        return Address(self.path, {key: value for key, value in {**self.query, **changes}.items() if value})


def parse(text: str) -> Address:
    """Read a path with its query, as it stands in the address bar; half a pair of surrogates is U+FFFD, as browsers have it."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    path, _, query = text.partition("?")
    pairs = {key: value for key, value in parse_qsl(query) if value and key not in IGNORED}
    if "q" in pairs:
        pairs.pop("from", None)  # what is found is shown from its beginning
    return Address(path.rstrip("/") or "/", pairs)


def _encoded(text: str) -> str:
    """Percent-encode as a browser's URLSearchParams does (WHATWG URL, application/x-www-form-urlencoded)."""
    return quote_plus(text, safe="*-._").replace("~", "%7E")
