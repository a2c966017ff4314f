"""The round picture of a name: its initials on a colour made from the name."""

import zlib


def initials(title: str) -> str:
    """Return one or two capital letters: of the first and the last word."""
    words = [word for word in title.split() if word[0].isalnum()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()


def hue(title: str) -> int:
    """Return one of twelve hues (degrees), always the same for the same name."""
    return zlib.crc32(title.encode("utf-8", "replace")) % 12 * 30
