import pytest

from crm_web.fields import TYPES
from crm_web.fields.phone import dialable, same

JANA = "+420601234567"
JANA_EXTENDED = "+420601234567;ext=12"


@pytest.mark.parametrize(
    ("entry", "dialled"),
    [
        (JANA, JANA),
        (JANA_EXTENDED, "+420601234567,12"),
        ("112", "112"),
        ("1188", "1188"),
        ("*21#", "*21#"),
        ("**21*601234567#", "**21*601234567#"),
        ("204", ""),
        ("volat 601 234 567", ""),
        ("601 234 567 / 602 345 678", ""),
        ("+999 123 456 789", ""),
        ("javascript:alert(1)", ""),
        ("#", ""),
        ("*21#?x=1", ""),
        ("٣٣٣", ""),
        ("", ""),
    ],
)
def test_only_what_is_understood_can_be_dialled(entry: str, dialled: str):
    assert dialable(entry) == dialled


@pytest.mark.parametrize(
    ("entry", "link"),
    [(JANA, "tel:+420601234567"), (JANA_EXTENDED, "tel:+420601234567,12"), ("*21#", "tel:*21%23"), ("204", "")],
)
def test_a_number_that_can_be_dialled_leads_to_a_call(entry: str, link: str):
    assert TYPES["phone"].link(entry) == link


@pytest.mark.parametrize(
    ("entry", "other", "are_same"),
    [
        (JANA, "601 234 567", True),
        (JANA_EXTENDED, "601 234 567 kl. 12", True),
        (JANA, JANA_EXTENDED, False),
        (JANA, "+421601234567", False),
        ("112", " 1 1 2", True),
        ("*21#", "21", False),
    ],
)
def test_two_ways_of_writing_a_number_are_the_same(entry: str, other: str, are_same: bool):  # noqa: FBT001
    assert same(entry, other) is are_same
