"""The header that says whether a browser keeps a file, or shows it, and its name (RFC 6266)."""

import re
import unicodedata
from urllib.parse import quote

_UNSAFE = re.compile(r"[^ !#$&\'()+,\-.0-9;=@A-Z\[\]^_`a-z{}~]")
_MARKS = re.compile("[\u0300-\u036f]")
ATTRIBUTE = "!#$&+-.^_`|~"  # characters that stand for themselves (RFC 8187)


def attachment(name: str) -> str:
    """Return Content-Disposition for a file that is to be kept under that name."""
    return f"attachment; {_named(name)}"


def inline(name: str) -> str:
    """Return Content-Disposition for one that may be shown, and that is called so when it is kept."""
    return f"inline; {_named(name)}"


def _named(name: str) -> str:
    """Return the name in ASCII for old clients, and as it is."""
    plain = _UNSAFE.sub("_", _MARKS.sub("", unicodedata.normalize("NFD", name)))
    return f"filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe=ATTRIBUTE)}"
