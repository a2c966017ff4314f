"""What a client sends to write: one op, checked for its form only (docs of the form: the contract, Ops)."""

import hashlib
import json
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from crm_web.errors import Malformed

_ACTIONS = frozenset({"patch", "delete", "restore"})
_LARGEST = 2**31 - 1  # a version is an INTEGER column
_LONGEST_PLACE = 80  # characters of a client's own field names that a sentence repeats

OpId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Fa-f]{8}(-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}$")]
ItemId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]{1,64}$")]


class Edit(BaseModel):
    """One field: the value it had when it was edited, and the one it is to have; any JSON, the field's type decides."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    before: Any = Field(alias="from")
    to: Any


class OpBody(BaseModel):
    """One op. `base_version` is the version that was edited, None for an item that this op creates."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    op_id: OpId
    kind: Name
    id: ItemId
    base_version: Annotated[int, Field(ge=0, le=_LARGEST)] | None
    patch: Annotated[dict[Name, Edit], Field(max_length=100)] = Field(default_factory=dict[Name, Edit])
    delete: bool = False
    restore: bool = False

    @model_validator(mode="after")
    def _does_one_thing(self) -> Self:
        named = self.model_fields_set & _ACTIONS
        done = {"patch"} & named | {name for name in ("delete", "restore") if getattr(self, name)}
        if named != done or len(done) != 1 or (self.base_version is None and "patch" not in done):
            raise ValueError
        return self

    @cached_property
    def body_hash(self) -> str:
        """SHA-256 of the op, whatever the order of its keys."""
        body = self.model_dump(by_alias=True, exclude_unset=True)
        return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def parse(body: object) -> OpBody:
    """Read a client's JSON. Raises Malformed with the place that is not of the form."""
    try:
        op = OpBody.model_validate(body)
        _ = op.body_hash
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        if first["type"] == "value_error":
            raise Malformed("error.op.action") from error
        raise Malformed("error.op.form", where=_place(first["loc"])) from error
    except (ValueError, RecursionError) as error:  # nested deeper than any value is
        raise Malformed from error
    return op


def _place(location: tuple[int | str, ...]) -> str:
    """Return patch.title.to: plain ASCII, for a client may have put anything there."""
    return ".".join(map(str, location)).encode("ascii", "backslashreplace").decode()[:_LONGEST_PLACE] or "{}"
