import pytest

from crm_web import settings as app_settings
from crm_web.errors import Invalid
from crm_web.fields import TYPES
from crm_web.fields.phone import dialable

PHONE = TYPES["phone"]
JANA = "+420601234567"
JANA_EXTENDED = "+420601234567;ext=12"
OLD_PRAGUE = "+420223456789"
LONDON = "+442079460958"

AS_TYPED = [
    "112",
    "1188",
    "*21#",
    "204",
    "volat 601 234 567 po obědě",
    "601 234 567 / 602 345 678",
    "601234567, 602345678",
    "800 KVETINY",
    "(555) 123-4567",
    "+999 123 456 789",
    "0601",
    "012 345 678",
    "01 2345 6789",
    "x12",
    "1" * 30,
]


@pytest.fixture
def in_britain(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(app_settings, "_chosen", [app_settings.Settings(region="GB")])


def saved(*typed: str) -> object:
    return PHONE.parse(list(typed), 64)


@pytest.mark.parametrize(
    "typed",
    [
        "601234567",
        "601 234 567",
        "601-234-567",
        "601.234.567",
        "601/234/567",
        "601–234–567",
        "+420 601 234 567",
        "+420601234567",
        "00420601234567",
        "00420 601 234 567",
        "420 601 234 567",
        "(+420) 601 234 567",
        "+420 (601) 234 567",
        "tel:+420601234567",
        "\u202a+420\u00a0601\u00a0234\u00a0567\u202c",
        "６０１ ２３４ ５６７",
        "٦٠١ ٢٣٤ ٥٦٧",
    ],
    ids=ascii,
)
def test_a_number_is_understood_however_it_is_written(typed: str):
    assert saved(typed) == [JANA]


@pytest.mark.parametrize("typed", ["(02) 2345 6789", "02/23456789", "+420 (0)2 2345 6789", "+420 02 2345 6789"])
def test_the_trunk_zero_of_old_czech_numbers_is_left_out(typed: str):
    assert saved(typed) == [OLD_PRAGUE]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("+44 (0)20 7946 0958", LONDON), ("+39 06 698 12345", "+390669812345"), ("+1 (650) 253-0000", "+16502530000")],
)
def test_a_number_from_abroad_follows_its_own_country(typed: str, kept: str):
    assert saved(typed) == [kept]


@pytest.mark.usefixtures("in_britain")
def test_a_number_without_prefix_gets_the_region():
    assert saved("020 7946 0958") == [LONDON]
    assert PHONE.shown([LONDON, JANA], "en") == ["+44 20 7946 0958", "+420 601 234 567"]
    assert dialable("999") == "999"


@pytest.mark.parametrize(
    "extension",
    ["kl. 12", "kl 12", "KL.12", "klapka 12", "linka: 12", "ext. 12", "ext 12", "x12", "kl. ١٢", ";ext=12", ",12"],
)
def test_an_extension_is_kept(extension: str):
    assert saved(f"601-234-567 {extension}".replace(" ;", ";").replace(" ,", ",")) == [JANA_EXTENDED]


@pytest.mark.parametrize("typed", AS_TYPED)
def test_what_is_not_understood_is_kept_as_typed(typed: str):
    assert saved(f" {typed.replace(' ', '  ')}\n") == [typed]
    assert PHONE.shown([typed], "cs") == [typed]


def test_a_number_of_the_right_length_in_no_known_range_is_understood():
    assert saved("111 222 333") == ["+420111222333"]


@pytest.mark.parametrize("typed", ["jana", "+", "---", "²"])
def test_an_entry_without_a_digit_is_refused(typed: str):
    with pytest.raises(Invalid) as caught:
        saved("601234567", typed)
    assert caught.value.said == "error.field.phone"
    assert typed in caught.value.sentence("cs")


def test_numbers_keep_their_order_without_empty_and_double_ones():
    assert saved("", "602 345 678", "601234567", " ", "+420 601 234 567") == ["+420602345678", JANA]


@pytest.mark.parametrize(
    ("entry", "english", "czech"),
    [
        (JANA, "+420 601 234 567", "+420 601 234 567"),
        (JANA_EXTENDED, "+420 601 234 567 ext. 12", "+420 601 234 567 kl. 12"),
        (LONDON, "+44 20 7946 0958", "+44 20 7946 0958"),
    ],
)
def test_a_number_is_shown_as_people_write_it(entry: str, english: str, czech: str):
    assert PHONE.shown([entry], "en") == [english]
    assert PHONE.shown([entry], "cs") == [czech]
