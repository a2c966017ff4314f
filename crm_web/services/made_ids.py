"""Ids made from what a file says, so that the same file again means the same items and the same ops."""

import json
import uuid
from collections.abc import Iterator
from itertools import count

_IDS = uuid.UUID("3f6c9f0e-54a4-4c55-8f0d-7a1e3d0c2b95")  # the namespace


def made_ids(*said: object) -> Iterator[str]:
    """Yield the ids, one after the other, that an item may get of which the file says this (any JSON)."""
    for number in count():
        yield str(uuid.uuid5(_IDS, json.dumps([*said, number])))


def op_id_of(item_id: str) -> str:
    """Return the id of the op that makes this item."""
    return str(uuid.uuid5(_IDS, item_id))
