"""The Czech order of names (ČSN 97 6030, CLDR `cs`) as a text that sorts by its bytes on every engine and in a browser.

A key has three levels, parted by "!", each compared only when all before it are equal:
1. letters: `a`…`z`, with `c~ h~ r~ s~ z~` for č, ch, ř, š, ž. Below them `,` (next part), `-` (space), `.nn`
   (punctuation, in CLDR's order), `/hex` (other signs) and the digits; above them `{hex` (other scripts, by code point).
2. accents: one sign a letter, "0" for none; zeros at the end are left out.
3. case: one digit a letter, lower before upper; zeros at the end are left out.

`sort_key("Novák", "Jan")` is `novak,jan!000A!1000001`: a space counts more than any letter and the end of the last
name more than a space, so that "Novák Jan" stands before "Nováková" and every "Van" before "Van Dyck".
Punctuation is not ignored but lowest, as in CLDR: "Malá-Nová" stands before "Malán".
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MOST = (
    200  # code points that count, of a key's whole input; the longest key stays below PostgreSQL's 2,704 bytes an entry
)

_CARON = "\u030c"
_WITH_CARON = frozenset("crsz")  # letters that with a caron are letters of their own; ď, ě, ň, ť are not
_STROKE = "\u0338"
# Acute, grave, breve, circumflex, caron, ring, diaeresis, double acute, tilde, dot, stroke, cedilla, ogonek, macron.
_ACCENTS = f"\u0301\u0300\u0306\u0302{_CARON}\u030a\u0308\u030b\u0303\u0307{_STROKE}\u0327\u0328\u0304"
_WEIGHTS = {mark: chr(ord("A") + place) for place, mark in enumerate(_ACCENTS)}
_PUNCTUATION = "_-‐–—,;:!¡?¿.·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•`^°©®+±÷×<=>|~¢$£¥€"
_QUOTES = str.maketrans("‘’‚“”„", "'''\"\"\"")  # typed either way, sorted as one
# Latin letters that Unicode does not take apart: the letters they are sorted as, and their accent.
_LIGATURES = {"ß": "ss", "æ": "ae", "œ": "oe"}
_STROKED = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h"}


class _Unit(NamedTuple):
    """One letter as the standard counts them, "ch" included, by its weight in each level."""

    letter: str
    accent: str = "0"
    case: str = "0"


def sort_key(*parts: str) -> str:
    """Return the key of a name of several parts, the weightiest first; empty parts are skipped."""
    units = list(_units(parts))
    letters = "".join(unit.letter for unit in units)
    accents = "".join(unit.accent for unit in units).rstrip("0")
    cases = "".join(unit.case for unit in units).rstrip("0")
    return f"{letters}!{accents}!{cases}"


def heading(*parts: str) -> str:
    """Return the letter under which a list shows the name: "A", "Č", "CH"; "#" for what begins with no Czech letter."""
    first = next(_units(parts), _Unit("")).letter
    if not first[:1].isalpha():
        return "#"
    return {"h~": "CH"}.get(first, unicodedata.normalize("NFC", first.replace("~", _CARON)).upper())


def _units(parts: tuple[str, ...]) -> Iterator[_Unit]:
    following = False
    for characters in filter(None, _decomposed(parts)):
        if following:
            yield _Unit(",")
        following = True
        yield from _letters(characters)


def _decomposed(parts: tuple[str, ...]) -> Iterator[str]:
    """Yield each part's bases and accents, without case folded; all together no longer than MOST."""
    left = MOST
    for part in parts:
        plain = " ".join(part[:left].translate(_QUOTES).split())
        counted = "".join(filter(_counts, unicodedata.normalize("NFKD", plain)))[:left]
        left -= len(counted)
        yield counted


def _counts(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs"}


def _letters(characters: str) -> Iterator[_Unit]:
    position = 0
    while position < len(characters):
        base = characters[position]
        end = _after_accents(characters, position + 1)
        accents = characters[position + 1 : end]
        if base in "cC" and not accents and characters[end : end + 1] in {"h", "H"}:
            following = _after_accents(characters, end + 1)
            case = 2 * base.isupper() + characters[end].isupper()
            yield _Unit("h~", _accent(characters[end + 1 : following]), str(case))
            end = following
        else:
            yield from _letter(base, accents)
        position = end


def _after_accents(characters: str, position: int) -> int:
    while position < len(characters) and "\u0300" <= characters[position] <= "\u036f":
        position += 1
    return position


def _letter(base: str, accents: str) -> Iterator[_Unit]:
    lower, case = base.lower(), str(int(base.isupper()))
    if lower in _LIGATURES:
        first, second = _LIGATURES[lower]
        yield _Unit(first, case=str(2 + int(case)))
        yield _Unit(second, _accent(accents), case)
        return
    if lower in _WITH_CARON and _CARON in accents:
        lower, accents = lower + "~", accents.replace(_CARON, "", 1)
    if lower in _STROKED:
        lower, accents = _STROKED[lower], _STROKE + accents
    yield _Unit(_weight(lower), _accent(accents), case)


def _weight(lower: str) -> str:
    base = lower[0]
    if base.isascii() and base.isalpha():
        return lower
    if base.isdecimal():
        return str(unicodedata.decimal(base))
    if base.isspace():
        return "-"
    if base in _PUNCTUATION:
        return f".{_PUNCTUATION.index(base):02}"
    return f"{'{' if unicodedata.category(base)[0] in 'LM' else '/'}{ord(base):06x}"


def _accent(marks: str) -> str:
    """Return the accents' weight: "0" for none, a letter for a known one, "Z" and two hex digits for another."""
    return "".join(_WEIGHTS.get(mark) or f"Z{ord(mark) - 0x300:02x}" for mark in marks) or "0"
