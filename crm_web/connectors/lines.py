"""Lines of a file whose encoding nobody told us, read in pieces so that no file is ever held whole."""

import codecs
import io
from collections.abc import Iterator
from typing import NamedTuple, Protocol

KIB = 1024
_PIECE = 16 * KIB  # bytes read at once, and so the step of a progress bar
AS_BYTES = "latin-1"  # which maps each byte to one character and back
_UTF8_MARK = codecs.BOM_UTF8


class Readable(Protocol):
    """Anything with a binary `read`: a file, an upload, bytes in memory."""

    def read(self, size: int, /) -> bytes:
        """Return up to `size` bytes; none at the end."""
        ...


class Line(NamedTuple):
    """A line without its end. `text` is cut at the reader's limit, `size` is not."""

    number: int
    text: bytes
    size: int


class Source:
    """A stream that can be looked into before it is read, and that counts what was taken from it."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._ahead = b""
        self.count = 0

    def peek(self, size: int = _PIECE) -> bytes:
        """Return up to `size` bytes of the beginning, which stay to be read."""
        while len(self._ahead) < size and (piece := self._stream.read(size - len(self._ahead))):
            self._ahead += piece
        return self._ahead

    def read(self, size: int, /) -> bytes:
        """Return up to `size` bytes; none at the end."""
        piece = self._ahead[:size] or self._stream.read(size)
        self._ahead = self._ahead[size:]
        self.count += len(piece)
        return piece


def lines(source: Source, limit: int) -> Iterator[Line]:
    """Split at CR LF, LF and CR. UTF-16 becomes UTF-8, every other encoding is left to whoever knows the line's charset."""
    encoding = encoding_of(source.peek())
    wide = encoding != AS_BYTES
    for number, (text, size) in enumerate(_texts(source, encoding, limit), 1):
        line = text.encode("utf-8", "replace") if wide else text.encode(AS_BYTES)
        yield Line(number, line.removeprefix(_UTF8_MARK), size)


def encoding_of(beginning: bytes) -> str:
    """Return the UTF-16 of a file that begins with a byte order mark or ASCII in it, else AS_BYTES."""
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    first, second = beginning[:1], beginning[1:2]
    if first and second == b"\0" != first:
        return "utf-16-le"
    return "utf-16-be" if second and first == b"\0" != second else AS_BYTES


def _texts(source: Source, encoding: str, limit: int) -> Iterator[tuple[str, int]]:
    """Yield each line, cut at `limit` characters, with its whole length."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("replace"), translate=True)
    open_line, cut = "", 0
    while piece := source.read(_PIECE):
        *complete, rest = decoder.decode(piece).split("\n")
        for line in complete:
            whole = open_line + line
            yield whole[:limit], len(whole) + cut
            open_line, cut = "", 0
        open_line += rest
        cut += max(0, len(open_line) - limit)
        open_line = open_line[:limit]
    open_line += decoder.decode(b"", final=True)
    if open_line:
        yield open_line.removesuffix("\n")[:limit], len(open_line) + cut
