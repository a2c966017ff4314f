"""Chance that is the same each time."""

import random


def chance(kind: str, number: int) -> random.Random:
    """Return the chance by which the item of `kind` with this number is invented."""
    return random.Random(f"{kind}/{number}")  # noqa: S311  invented people need no cryptography
