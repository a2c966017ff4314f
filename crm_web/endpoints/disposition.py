"""The header that lets a browser keep a file under its name instead of showing it (RFC 6266)."""

import re
import unicodedata
from urllib.parse import quote

_UNSAFE = re.compile(r"[^ !#$&\'()+,\-.0-9;=@A-Z\[\]^_`a-z{}~]")
_MARKS = re.compile("[\u0300-\u036f]")
ATTRIBUTE = "!#$&+-.^_`|~"  # characters that stand for themselves (RFC 8187)


def attachment(name: str) -> str:
    """Return Content-Disposition for a file of that name: in ASCII for old clients, and as it is."""
    plain = _UNSAFE.sub("_", _MARKS.sub("", unicodedata.normalize("NFD", name)))
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe=ATTRIBUTE)}"
