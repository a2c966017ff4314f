"""One choice of several."""

from dataclasses import dataclass


@dataclass
class Option:
    """One choice: what is saved, and what is shown: a text, or the key of one, and its colour where it has one."""

    value: str = ""
    text: str = ""
    colour: str = ""
