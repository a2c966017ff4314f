"""Which characters a saved text holds.

NFC; nothing that a database refuses (NUL, lone surrogates); nothing unseen that makes equal texts differ or turns the
line around (zero width, bidi: https://trojansource.codes).
"""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_REFUSED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters but for tab, line ends
    "\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # zero width, bidi
    "\ud800-\udfff]"  # halves of a pair: an emoji cut in two
)
# Joiners (ZWNJ, ZWJ) belong between emoji and between letters of Persian or Hindi, not in or at Latin ones.
_JOINED = "[\u0590-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\U0010ffff]"
_JOINERS = re.compile("[\u200c\u200d]")
_LOOSE_JOINERS = re.compile(f"(?<!{_JOINED})[\u200c\u200d]+|[\u200c\u200d]+(?!{_JOINED})")


def single_line(text: str) -> str:
    """Return `text` in one line: every run of white space one space, none at the ends."""
    return " ".join(_seen(_LINE_ENDS.sub(" ", text)).split())


def lines(text: str) -> str:
    """Return `text` with its lines, which end in one newline; no white space at its ends."""
    return _seen(_LINE_ENDS.sub("\n", text)).strip()


def _seen(text: str) -> str:
    composed = unicodedata.normalize("NFC", _REFUSED.sub("", text))
    joined = _without(_LOOSE_JOINERS, composed)
    # Without a joiner marks can move together and leave another one loose; no language writes so.
    return joined if joined == _without(_LOOSE_JOINERS, joined) else _without(_JOINERS, joined)


def _without(characters: re.Pattern[str], text: str) -> str:
    return unicodedata.normalize("NFC", characters.sub("", text))
