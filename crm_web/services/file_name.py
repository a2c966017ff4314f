"""The name under which people know a file. It is shown and said, never a place on any disk."""

import re

from crm_web.fields.characters import single_line

LONGEST = 255  # characters
LONGEST_SUFFIX = 16
UNNAMED = "file"
_SEPARATORS = re.compile(r"[/\\]")


def file_name(text: str) -> str:
    """Return the last part of what a client calls its file, in one line of NFC; a long one keeps its suffix."""
    name = single_line(_SEPARATORS.split(single_line(text))[-1])
    if not name.strip("."):
        return UNNAMED
    stem, dot, suffix = name.rpartition(".")
    if len(name) <= LONGEST or not stem or len(suffix) > LONGEST_SUFFIX:
        return single_line(name[:LONGEST])
    return single_line(stem[: LONGEST - len(dot + suffix)]) + dot + suffix
