"""The headings of a list in its order, and the least sort key (collation.py) that stands under each."""

from crm_web.i18n.collation import heading, sort_key

OTHERS = "#"  # signs and digits before all letters, other scripts after them
LETTERS = (*"ABCČDEFGH", "CH", *"IJKLMNOPQRŘSŠTUVWXYZŽ")
HEADINGS = (("", OTHERS), *((sort_key(letter).partition("!")[0], letter) for letter in LETTERS), ("{", OTHERS))
STARTS = {name: start for start, name in HEADINGS}  # that of "#" after all letters: before them a list begins anyway


def heading_meant(text: str) -> str:
    """Return the heading that somebody asks for: "Ř" for "ř" or "Řehoř", "#" for itself alone, "" for what is none."""
    meant = heading(text)
    return meant if meant != OTHERS or text == OTHERS else ""
