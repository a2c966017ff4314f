"""One choice of several."""

from dataclasses import dataclass


@dataclass
class Option:
    """One choice: what is saved, and what is shown: a text, or the key of one."""

    value: str = ""
    text: str = ""
