"""One line of a vCard as phones write it (2.1, RFC 2426, RFC 6350), put together and made strict."""

import binascii
import quopri
import re
from dataclasses import dataclass, field
from enum import Enum

from crm_web.connectors.charset import decoded
from crm_web.connectors.entry import plain
from crm_web.errors import Invalid

# group, name, parameters: linear in the length of the line, which vobject's own expression is not
_HEAD = re.compile(rb'(?:([\w-]+)\.)?([\w-]+)((?:[ \t]*;(?:"[^"]*"|[^":])*)?):')
_CHARSET = re.compile(r';CHARSET="?([^;:,"]+)')
_BASE64 = re.compile(r';(?:ENCODING=)?"?(?:B|BASE64)"?(?=[;,]|$)')
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]+={0,2}")
_ESCAPED = re.compile(r"\\.|,|\\$", re.DOTALL)
_PADDED = 8  # bytes: "=" and spaces that mail programs put behind it
BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
LISTS = frozenset({"N", "ADR"})  # whose components may hold several values, between commas


class Transfer(Enum):
    """How the bytes of a value are written."""

    PLAIN = "plain"
    QUOTED = "quoted-printable"
    BASE64 = "base64"


@dataclass
class CardLine:
    """A property: `value` grows while the lines that continue it come. A picture's stays empty."""

    number: int
    group: str
    name: str
    parameters: str
    value: bytearray = field(default_factory=bytearray)
    transfer: Transfer = Transfer.PLAIN

    @property
    def is_binary(self) -> bool:
        """Whether it is a picture or the like, which no contact has."""
        return self.name in BINARY

    def takes(self, line: bytes) -> bool:
        """Whether `line` goes on with this property: after a soft break, folded, or base64 that is not even folded."""
        if self._breaks_softly:
            return True
        return line[:1] in (b" ", b"\t") or (self.transfer is Transfer.BASE64 and bool(_BASE64_LINE.fullmatch(line)))

    def takes_spaces(self, line: bytes) -> bool:
        """Whether a line of nothing but spaces is a piece of this property's text; behind a picture it ends the picture."""
        return self.transfer is Transfer.PLAIN and not self.is_binary and line[:1] == b" " != line

    def add(self, line: bytes) -> None:
        """Append a line that this property takes."""
        if self.is_binary:
            return
        if self._breaks_softly:
            self.value[self.value.rindex(b"=") :] = line
        else:
            self.value += line[1:] if line[:1] in (b" ", b"\t") else line

    @property
    def _breaks_softly(self) -> bool:
        return self.transfer is Transfer.QUOTED and self.value[-_PADDED:].rstrip().endswith(b"=")

    def text(self) -> str:
        """Return the value as text, still with vCard's backslashes. Raises Invalid for base64 that is none."""
        charset = _CHARSET.search(self.parameters)
        return plain(decoded(self._bytes(), charset[1] if charset else ""))

    def strict(self) -> str:
        r"""Return the property as vCard 3.0 has it, without parameters: vobject reads this, and only this, right.

        It would cut a text at the first bare comma (2.1 needs no backslash there), take `encoding=quoted-printable` for
        base64, stop at a charset that it does not know, and add "eof" after a backslash at the end.
        """
        text = self.text().replace("\n", "\\n")
        group = f"{self.group}." if self.group else ""
        return f"{group}{self.name}:{_ESCAPED.sub(self._escape, text)}"

    def _escape(self, found: re.Match[str]) -> str:
        if found[0] == "\\":
            return "\\\\"
        if found[0] == "\\:":
            return ":"
        return "\\," if found[0] == "," and self.name not in LISTS else found[0]

    def _bytes(self) -> bytes:
        if self.transfer is Transfer.QUOTED:
            return quopri.decodestring(bytes(self.value))
        if self.transfer is Transfer.PLAIN:
            return bytes(self.value)
        try:
            return binascii.a2b_base64(bytes(self.value))
        except binascii.Error as error:
            raise Invalid("import.broken_line", line=self.number, text=self.name) from error


def begun(number: int, line: bytes) -> CardLine | None:
    """Return the property that `line` begins, or None where no name and colon are found."""
    head = _HEAD.match(line)
    if head is None:
        return None
    group, name, parameters = (part.decode("ascii", "replace").upper() for part in head.groups(b""))
    begun_line = CardLine(number, group, name.replace("_", "-"), parameters, transfer=_transfer(parameters))
    if not begun_line.is_binary:
        begun_line.value += line[head.end() :]
    return begun_line


def _transfer(parameters: str) -> Transfer:
    if "QUOTED-PRINTABLE" in parameters:
        return Transfer.QUOTED
    return Transfer.BASE64 if _BASE64.search(parameters) else Transfer.PLAIN
