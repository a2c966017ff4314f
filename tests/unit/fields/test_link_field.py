import pytest

from crm_web.errors import Invalid
from crm_web.fields import TYPES

LINK = TYPES["link"]


@pytest.mark.parametrize("item_id", ["novak", "company_5f2c", "0b9c3d1e-7a54-4b8a-9c1d-2f3e4a5b6c7d"])
def test_an_id_is_kept(item_id: str):
    assert LINK.parse(f" {item_id}\n", 64) == item_id


@pytest.mark.parametrize("wrong", ["Autodílna Novák", "../novak", "<b>", "nov.ak", "novak\x00"])
def test_what_can_be_no_id_is_refused(wrong: str):
    with pytest.raises(Invalid) as caught:
        LINK.parse(wrong, 64)
    assert caught.value.said == "error.field.form"


@pytest.mark.parametrize("name", ["link", "choice", "moment", "duration"])
def test_nobody_searches_by_what_is_no_word(name: str):
    assert TYPES[name].search_words("12") == ""
