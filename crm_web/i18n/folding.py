"""How a text is folded for search: without case, accents, invisible characters; Latin letters and marks as ASCII."""

import unicodedata

# What has no decomposition in Unicode, yet is typed on a keyboard without that letter or mark.
_PLAIN = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "ng",
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k", "ə": "e", "ƒ": "f",
        "‘": "'", "’": "'", "‚": "'", "′": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "–": "-", "—": "-", "−": "-",
    }
)  # fmt: skip

_UNSEEN = {"Mn", "Me", "Cc", "Cf", "Cs"}  # marks, control, format (zero width, bidi), lone surrogates


def fold(text: str) -> str:
    """Return `text` as the search column holds it; folding it again changes nothing."""
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    # White space first: a tab is a control character too.
    seen = (character for character in " ".join(plain.split()) if unicodedata.category(character) not in _UNSEEN)
    return " ".join("".join(seen).split())


def digits(text: str) -> str:
    """Return the decimal digits of `text`, of whatever script, as ASCII."""
    return "".join(str(unicodedata.decimal(character)) for character in text if character.isdecimal())
