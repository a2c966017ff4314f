"""The forms of what is sent and answered, as JSON Schema (OpenAPI 3.1 speaks the dialect of 2020-12)."""

from typing import Any

from crm_web.endpoints.ops import MOST, OUTCOMES
from crm_web.entities import EntitySpec
from crm_web.security.rights import ROLES
from crm_web.services import lists

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
ID: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"}
UUID: Schema = {"type": "string", "pattern": "^[0-9A-Fa-f]{8}(-?[0-9A-Fa-f]{4}){3}-?[0-9A-Fa-f]{12}$"}
NAME: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_]{1,64}$"}
VERSION: Schema = {"type": "integer", "minimum": 0, "maximum": 2**31 - 1}
TAKE: Schema = {"type": "integer", "minimum": 1, "maximum": lists.MOST}


def thing(
    required: dict[str, Schema], optional: dict[str, Schema] | None = None, *, open_ended: bool = False
) -> Schema:
    """Return the schema of an object."""
    properties = {**required, **(optional or {})}
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": open_ended}


def many(schema: Schema, **limits: int) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema, **limits}


def item_of(spec: EntitySpec) -> Schema:
    """Return the form of an item: what the person may read of it; fields that managers added are there too."""
    fields = {field.name: many(TEXT) if field.type.many else TEXT for field in spec.fields}
    return thing({"id": TEXT, "version": VERSION}, fields, open_ended=True)


PROBLEM = thing({"type": TEXT, "title": TEXT, "status": {"type": "integer"}}, {"detail": TEXT}, open_ended=True)
ME = thing({"id": TEXT, "login": TEXT, "name": TEXT, "role": {"enum": [*ROLES]}, "language": TEXT})
CREDENTIALS = thing({"login": TEXT, "password": TEXT})
HEALTH = thing({"status": {"enum": ["ok", "unavailable"]}, "version": TEXT})
CHANGE = thing({"from": {}, "to": {}})
VERSIONS = many(
    thing(
        {"version": VERSION, "at": TEXT, "by": TEXT, "op_id": TEXT, "changes": {"type": "object"}},
        {"merged": {"type": "boolean"}},
    )
)
PAGE = thing({"path": TEXT, "user": TEXT, "epoch": TEXT, "rev": {"type": "integer"}, "outcome": TEXT}, open_ended=True)
FILE = thing({"id": TEXT, "title": TEXT, "size": {"type": "integer"}, "sha256": TEXT})

PATCH: Schema = {"type": "object", "propertyNames": NAME, "additionalProperties": CHANGE, "maxProperties": 100}
_ANY_OP = {"op_id": UUID, "kind": NAME, "id": ID}
_SAVED = {"base_version": VERSION}
OP: Schema = {
    "oneOf": [
        thing({**_ANY_OP, "base_version": {"anyOf": [VERSION, {"type": "null"}]}, "patch": PATCH}),
        thing({**_ANY_OP, **_SAVED, "delete": {"const": True}}),
        thing({**_ANY_OP, **_SAVED, "restore": {"const": True}}),
    ]
}
OPS: Schema = {"oneOf": [OP, many(OP, maxItems=MOST)]}
ANSWER = thing({"outcome": {"enum": ["saved", *OUTCOMES.values()]}}, open_ended=True)
ANSWERS: Schema = {"oneOf": [ANSWER, many(ANSWER, maxItems=MOST)]}
DRAFT = thing({"kind": NAME, "id": ID, "base_version": {"anyOf": [VERSION, {"type": "null"}]}, "patch": PATCH})
KEPT_DRAFT = thing(
    {"kind": TEXT, "id": TEXT, "base_version": {"type": ["integer", "null"]}, "fields": {"type": "object"}, "at": TEXT}
)
ALIKE = thing({"alike": many(thing({}, open_ended=True))})
