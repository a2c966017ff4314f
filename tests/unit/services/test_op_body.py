import json

import pytest

from crm_web.errors import Malformed
from crm_web.services.op_body import parse

OP = {
    "op_id": "5f2c0b0e-7d4b-4c8e-9a43-0d8a3b7c1e55",
    "kind": "contact",
    "id": "contact-jana",
    "base_version": 3,
    "patch": {"note": {"from": "", "to": "Volat ráno"}},
}


def without(*names: str) -> dict:
    return {name: value for name, value in OP.items() if name not in names}


def test_an_op_of_the_agreed_form_is_read():
    op = parse(OP)
    assert (op.kind, op.id, op.base_version, op.patch["note"].to) == ("contact", "contact-jana", 3, "Volat ráno")
    assert parse({**without("patch"), "delete": True}).delete
    assert parse({**without("patch"), "restore": True}).restore


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ([], "{}"),
        ("op", "{}"),
        (None, "{}"),
        (without("op_id"), "op_id"),
        ({**OP, "op_id": "not-a-uuid"}, "op_id"),
        ({**OP, "op_id": 7}, "op_id"),
        ({**OP, "id": "../etc"}, "id"),
        ({**OP, "id": "x" * 65}, "id"),
        ({**OP, "id": "jana\n"}, "id"),
        ({**OP, "id": ""}, "id"),
        (without("base_version"), "base_version"),
        ({**OP, "base_version": "3"}, "base_version"),
        ({**OP, "base_version": 3.0}, "base_version"),
        ({**OP, "base_version": True}, "base_version"),
        ({**OP, "base_version": -1}, "base_version"),
        ({**OP, "base_version": 2**63}, "base_version"),
        ({**OP, "extra": 1}, "extra"),
        ({**OP, "žluťoučký": 1}, "\\u017elu\\u0165ou\\u010dk\\xfd"),
        ({**OP, "patch": {"no spaces": {"from": "", "to": ""}}}, "patch.no spaces.[key]"),
        ({**OP, "patch": []}, "patch"),
        ({**OP, "patch": {"note": "Volat"}}, "patch.note"),
        ({**OP, "patch": {"note": {"to": "Volat"}}}, "patch.note.from"),
        ({**OP, "patch": {"note": {"from": "", "to": "", "by": ""}}}, "patch.note.by"),
        ({**OP, "patch": {f"f{n}": {"from": "", "to": ""} for n in range(101)}}, "patch"),
        ({**OP, "patch": None}, "patch"),
        ({**without("patch"), "delete": 1}, "delete"),
        ({**without("patch"), "delete": None}, "delete"),
    ],
)
def test_anything_else_is_refused_with_its_place(body, place):
    with pytest.raises(Malformed) as refused:
        parse(body)
    assert refused.value.sentence("en") == f"The save is not of the right form at “{place}”."


@pytest.mark.parametrize(
    "body",
    [
        without("patch"),
        {**OP, "delete": True},
        {**without("patch"), "delete": True, "restore": True},
        {**OP, "delete": False},
        {**without("patch"), "delete": False},
        {**without("patch"), "delete": True, "base_version": None},
        {**without("patch"), "restore": True, "base_version": None},
    ],
)
def test_an_op_does_exactly_one_thing_and_only_a_patch_creates(body):
    with pytest.raises(Malformed, match="exactly one of patch, delete and restore"):
        parse(body)


def test_the_hash_is_that_of_the_content_not_of_the_order():
    reordered = json.loads(json.dumps(OP, sort_keys=True))
    assert parse(reordered).body_hash == parse(OP).body_hash
    assert parse({**OP, "base_version": 4}).body_hash != parse(OP).body_hash


def test_values_nested_too_deep_are_refused_not_crashed_on():
    deep: object = ""
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(Malformed):
        parse({**OP, "patch": {"note": {"from": "", "to": deep}}})
