import pytest

from crm_web.errors import Invalid
from crm_web.fields import TYPES

PERSON = TYPES["person"]


@pytest.mark.parametrize("user_id", ["eva", "user_5f2c", "0b9c3d1e-7a54-4b8a-9c1d-2f3e4a5b6c7d"])
def test_an_id_is_kept(user_id: str):
    assert PERSON.parse(f" {user_id}\n", 64) == user_id


@pytest.mark.parametrize("wrong", ["eva novák", "eva/../marek", "<b>", "éva", "-eva", "eva\x00"])
def test_what_can_be_no_id_is_refused(wrong: str):
    with pytest.raises(Invalid) as caught:
        PERSON.parse(wrong, 64)
    assert caught.value.said == "error.field.form"


def test_only_a_person_is_chosen_among_people():
    assert [name for name, field_type in TYPES.items() if field_type.of_people] == ["person"]


def test_nobody_searches_by_an_id():
    assert PERSON.search_words("eva") == ""
