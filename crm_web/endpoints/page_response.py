"""Pages as JSON, written out as they stand: `dataclasses.asdict` would copy every part of them first."""

import json
from dataclasses import is_dataclass
from typing import Any

from starlette.responses import JSONResponse


class PageResponse(JSONResponse):
    """JSON in which a page, and what is on it, is an object of its fields."""

    def render(self, content: Any) -> bytes:
        """Return the bytes. Raises TypeError for what is neither JSON nor a dataclass."""
        return json.dumps(content, default=_fields, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _fields(value: object) -> dict[str, Any]:
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} is not for anybody outside")
    return vars(value)
