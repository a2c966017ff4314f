"""Hundreds of hostile values on every type that a manager can add: taken as text, or refused in a sentence."""

import pytest

from crm_web.entities.form_field import SECTION
from crm_web.entities.form_field import SPEC as FORM_FIELD
from crm_web.errors import Invalid
from crm_web.fields import TYPES, Value
from crm_web.i18n import CATALOGS
from tests.hostile import ALL, LEAST, PARTS

OFFERED = [name for name in FORM_FIELD.field("type").options if name != SECTION]
OF_FEW_LETTERS = {"checkbox", "moment", "date", "time", "email", "url"}  # most of what is hostile is refused there
LIMIT = 1024


def test_there_are_hundreds_of_values():
    assert len(set(ALL)) >= LEAST


@pytest.mark.parametrize("name", OFFERED)
def test_each_is_taken_or_refused_in_a_sentence(name):
    taken = [
        value for value in ALL if any(said_of(name, said) for said in (value, PARTS.get(name, "{}").format(value)))
    ]
    assert name in OF_FEW_LETTERS or len(taken) >= LEAST


def said_of(name: str, value: str) -> Value:
    """Return what the type makes of the value, nothing where it refuses it; any other error is the test's."""
    field_type = TYPES[name]
    try:
        return field_type.parse([value] if field_type.many else value, LIMIT)
    except Invalid as error:
        return [] if all(map(error.sentence, CATALOGS)) else ["no sentence"]
