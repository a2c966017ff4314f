"""When a form asks for a field."""

from dataclasses import replace

import pytest

from crm_web.entities import ENTITIES, Condition, FieldSpec

SPEC = replace(
    ENTITIES["company"],
    fields=(
        FieldSpec("title"),
        FieldSpec("level", "choice", options=("gold", "silver")),
        FieldSpec("card", conditions=(Condition("level", ("gold",)),)),
        FieldSpec("expiry", "date", conditions=(Condition("card"),)),
        FieldSpec("one", conditions=(Condition("other"),)),
        FieldSpec("other", conditions=(Condition("one"),)),
    ),
)


def asks(name: str, **values: str | list[str]) -> bool:
    return SPEC.asks(next(field for field in SPEC.fields if field.name == name), values)


@pytest.mark.parametrize(
    ("level", "asked"), [("", False), ("silver", False), ("gold", True), (["silver", "gold"], True)]
)
def test_a_field_is_asked_while_another_has_one_of_its_values(level: str | list[str], asked: bool):  # noqa: FBT001
    assert asks("card", level=level) is asked


def test_without_values_any_will_do():
    assert asks("expiry", level="gold", card="42")
    assert not asks("expiry", level="gold", card="")


def test_what_it_depends_on_has_to_be_asked_too():
    assert not asks("expiry", level="silver", card="42")


def test_a_circle_ends():
    assert asks("one", one="a", other="b")
    assert not asks("one", one="a", other="")
