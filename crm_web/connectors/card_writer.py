r"""Contacts as vCards 3.0 (RFC 2426), the version that every phone reads; `card_entry.py` reads them back to the same values."""

from collections.abc import Iterator, Mapping

from crm_web.fields.field_type import Value, entries

OWN = "X-CRM-"  # before the name of a field that vCard has no word for
_WIDTH = 75  # bytes of a line
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_WORDS = {
    "company": "ORG",
    "description": "TITLE",
    "phone": "TEL;TYPE=WORK,VOICE",
    "email": "EMAIL;TYPE=INTERNET,WORK",
    "address": "ADR;TYPE=WORK",
    "note": "NOTE",
}
_FRAMES = {"address": ";;{};;;;"}  # in all its lines where streets stand: parts that nobody knows can't be told apart
_NAMES = ("last_name", "first_name")


def card(uid: str, title: str, values: Mapping[str, Value]) -> bytes:
    """Return the card of one person whom people know as `title`; of the `values`, as people write them, the filled ones."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{_escaped(uid)}", f"FN:{_escaped(title)}"]
    names = ";".join(_escaped(str(values.get(name, ""))) for name in _NAMES)
    lines += [f"N:{names};;;", *_properties(values), "END:VCARD"]
    return b"".join(_folded(line) for line in lines)


def _properties(values: Mapping[str, Value]) -> Iterator[str]:
    for name, value in values.items():
        word = _WORDS.get(name) or OWN + name.upper().replace("_", "-")
        for entry in entries(value):
            if name not in _NAMES:
                yield f"{word}:{_FRAMES.get(name, '{}').format(_escaped(entry))}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """Return the line with its end, in pieces of 75 bytes at most, none of which cuts a character."""
    raw, pieces, room = line.encode(), list[bytes](), _WIDTH
    while len(raw) > room:
        end = room
        while raw[end] & 0xC0 == 0x80:  # noqa: PLR2004  a byte inside a character of UTF-8
            end -= 1
        pieces.append(raw[:end])
        raw, room = raw[end:], _WIDTH - 1
    return b"\r\n ".join([*pieces, raw]) + b"\r\n"
