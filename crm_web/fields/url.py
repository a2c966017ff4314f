"""An address on the web."""

import re
from typing import ClassVar
from urllib.parse import urlsplit

from crm_web.errors import Invalid
from crm_web.fields.characters import single_line
from crm_web.fields.field_type import FieldType, Input, shortened

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?![0-9])")  # "example.cz:8080" has none
_HOST = re.compile(r"[^\s/?#@:\[\]<>\"'\\]+")
_WEB = ("http", "https")


class Url(FieldType):
    """http or https, nothing that a tap could run; without a scheme it is https."""

    name: ClassVar[str] = "url"
    input: ClassVar[Input] = "url"

    def read(self, text: str) -> str:
        """Return the address, or raise the sentence that says how one looks."""
        written = single_line(text)
        return _address(written) if written else ""

    def link(self, entry: str) -> str:
        """Return the address itself."""
        return entry


def _address(written: str) -> str:
    whole = written if _SCHEME.match(written) else f"https://{written}"
    try:
        parts = urlsplit(whole)
        is_web = parts.scheme in _WEB and parts.port != 0 and parts.username is None
    except ValueError:
        is_web, parts = False, urlsplit("")
    if not is_web or " " in whole or not _HOST.fullmatch(parts.hostname or ""):
        raise Invalid("error.field.url", value=shortened(written))
    return whole
