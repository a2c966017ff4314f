import pytest

from crm_web.errors import Invalid
from crm_web.fields import TYPES


def saved(*typed: str) -> object:
    return TYPES["email"].parse(list(typed), 254)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("jana.dvorakova@example.cz", "jana.dvorakova@example.cz"),
        ("  Jana.Dvorakova@EXAMPLE.cz\n", "Jana.Dvorakova@example.cz"),
        ("jana+crm@firma.test", "jana+crm@firma.test"),
        ("o'neil@example.com", "o'neil@example.com"),
        ("jiří@háčkyčárky.cz", "jiří@háčkyčárky.cz"),
        ("jiri@xn--hkyrky-ptac70bc.cz", "jiri@háčkyčárky.cz"),
        ("ji\u200bri@example.cz\u202c", "jiri@example.cz"),
    ],
)
def test_an_address_is_kept_with_its_domain_in_small_letters(typed: str, kept: str):
    assert saved(typed) == [kept]


@pytest.mark.parametrize(
    "typed",
    [
        "jana",
        "jana@",
        "@example.cz",
        "jana@example",
        "jana@localhost",
        "jana@@example.cz",
        "jana example@example.cz",
        "jana@example..cz",
        "jana@[127.0.0.1]",
        '"jana"@example.cz',
        "Jana <jana@example.cz>",
        "jana@example.cz, eva@example.cz",
        "jana@example.cz\nBcc: eva@example.cz",
        "mailto:jana@example.cz?bcc=eva@example.cz",
        f"{'a' * 65}@example.cz",
    ],
)
def test_what_is_no_address_is_told_how_one_looks(typed: str):
    with pytest.raises(Invalid) as caught:
        saved("jana@example.cz", typed)
    assert caught.value.said == "error.field.email"
    assert "jana@example.cz." in caught.value.sentence("en")
    assert "má vypadat jako" in caught.value.sentence("cs").lower()


def test_the_sentence_shows_only_the_beginning_of_a_long_wrong_value():
    with pytest.raises(Invalid) as caught:
        saved("x" * 250)
    assert caught.value.values["value"] == "x" * 60 + "…"


def test_addresses_keep_their_order_without_empty_and_double_ones():
    assert saved("", "jana@example.cz", " ", "eva@example.cz", "JANA@example.cz") == [
        "jana@example.cz",
        "eva@example.cz",
    ]


def test_a_single_address_is_a_list_of_one():
    assert TYPES["email"].parse("jana@example.cz", 254) == ["jana@example.cz"]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("jana.dvorakova+crm@example.cz", "mailto:jana.dvorakova+crm@example.cz"),
        ("a?bcc=eva&b%0A/#@example.cz", "mailto:a%3Fbcc%3Deva%26b%250A%2F%23@example.cz"),
        ("jiří@háčky.cz", "mailto:ji%C5%99%C3%AD@h%C3%A1%C4%8Dky.cz"),
    ],
)
def test_an_address_leads_to_a_letter_to_it_alone(address: str, link: str):
    assert saved(address) == [address]
    assert TYPES["email"].link(address) == link


def test_an_address_is_found_without_accents_and_case():
    assert TYPES["email"].search_words(["Jiří@example.cz", "j@example.cz"]) == "jiri@example.cz j@example.cz"
