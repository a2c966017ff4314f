"""A PDF of one page of text (ISO 32000-1), small and without a library."""

_ACCENTED = {  # what the standard encoding of the built-in fonts lacks: the glyphs' names by Adobe's list
    "č": "ccaron", "ď": "dcaron", "ě": "ecaron", "ň": "ncaron", "ř": "rcaron", "ť": "tcaron", "ů": "uring", "Č": "Ccaron", "Ď": "Dcaron",
    "Ě": "Ecaron", "Ň": "Ncaron", "Ř": "Rcaron", "Ť": "Tcaron", "Ů": "Uring", "á": "aacute", "é": "eacute", "í": "iacute", "ó": "oacute",
    "ú": "uacute", "ý": "yacute", "š": "scaron", "ž": "zcaron", "Š": "Scaron", "Ž": "Zcaron",
}  # fmt: skip
_FIRST_CODE = 128
_CODES = {letter: _FIRST_CODE + number for number, letter in enumerate(_ACCENTED)}
_FONT = (
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding"
    f" /Differences [{_FIRST_CODE} {' '.join(f'/{name}' for name in _ACCENTED.values())}] >> >>"
)


def pdf(lines: list[str]) -> bytes:
    """Return a document of A4 with these lines, the first as its heading."""
    page = _drawn(lines)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>",
        _FONT.encode(),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(page), page),
    ]
    return _put_together(objects)


def _drawn(lines: list[str]) -> bytes:
    heading, *rest = lines
    steps = [b"BT /F 20 Tf 72 760 Td (%b) Tj /F 12 Tf 0 -20 Td 18 TL" % _text(heading)]
    return b"\n".join([*steps, *(b"T* (%b) Tj" % _text(line) for line in rest), b"ET"])


def _text(line: str) -> bytes:
    escaped = "".join(f"\\{letter}" if letter in "\\()" else letter for letter in line)
    return b"".join(bytes([_CODES[letter]]) if letter in _CODES else letter.encode("cp1252") for letter in escaped)


def _put_together(objects: list[bytes]) -> bytes:
    document, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(document))
        document += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    ending = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(document))
    return document + b"xref\n0 %d\n0000000000 65535 f \n%b%b" % (size, table, ending)
