"""A PNG picture (ISO/IEC 15948) of hills under a sky, without a library."""

import math
import struct
import zlib

_WIDTH, _HEIGHT = 240, 160
_PALETTE = bytes([150, 190, 225, 250, 225, 140, 70, 120, 80])  # red, green, blue of sky, sun and hill
_SKY, _SUN, _HILL = range(3)
_INDEXED = 3  # colour type: a byte for each pixel, which names a colour of the palette


def picture(number: int) -> bytes:
    """Return a picture; another number gives other hills."""
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, _INDEXED, 0, 0, 0)
    hills = [105 + 25 * math.sin(x / 32 + number) + 9 * math.sin(x / 12) for x in range(_WIDTH)]
    rows = b"".join(b"\0" + _row(hills, y) for y in range(_HEIGHT))
    chunks = (
        _chunk(b"IHDR", head),
        _chunk(b"PLTE", _PALETTE),
        _chunk(b"IDAT", zlib.compress(rows)),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _row(hills: list[float], y: int) -> bytes:
    half = math.sqrt(max(0, 20**2 - (y - 38) ** 2))  # of the sun, at this height
    return bytes(_HILL if y > hill else _SUN if abs(x - 190) < half else _SKY for x, hill in enumerate(hills))


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
