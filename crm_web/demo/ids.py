"""The ids of the demo's items: the same for the same kind and number."""

import uuid

_NAMESPACE = uuid.UUID("9b1c9a52-6a0e-4c39-9a7b-5a4de8a6b0a1")


def item_id(kind: str, number: int) -> str:
    """Return the id of the item of `kind` with this number, counted from 0."""
    return f"demo-{uuid.uuid5(_NAMESPACE, f'{kind}/{number}').hex}"
