"""What a phone searches by itself is folded as the server folds it."""

from crm_web.fields import TYPES
from crm_web.i18n.folding import fold
from crm_web.services.search_entry import query_alternatives, words
from tests.integration.on_node import said_by

TEXTS = [
    "Příliš žluťoučký kůň", "ŁÓDŹ Straße", "Ｊａｎａ", "a\u200bb\u00ad", "\u202eevil", "Ærø Œuvre", "x\ty\n z", "„Novák“, Jan – s.r.o.",
    "Ⅷ ½ ﬁ", "ΣΊΣΥΦΟΣ", "(a) [b] 'c'", "2024/15", "İstanbul ıı", "e\u0301", "", "   ",
]  # fmt: skip
QUERIES = [
    "601 234 567", "+420601234567", "00420 601", "(0)601", "60", "601/234", "Jana", "jana novak jana", "2024/15", "a", "+44 (0)20 7946", "  ", "*21*601#",
]  # fmt: skip
NUMBERS = ["+420601234567", "+442079460958", "+4930901820", "112"]


def of_the_phone(call: str, several: list) -> list:
    return said_by("phone/folding.js", call, several)


def test_texts_are_folded_alike():
    assert of_the_phone("own.fold(each)", TEXTS) == [fold(text) for text in TEXTS]
    assert of_the_phone("own.words(own.fold(each))", TEXTS) == [words(fold(text)) for text in TEXTS]


def test_whatever_europe_writes_is_folded_alike():
    letters = [f"a{chr(point)}B {chr(point)}" for point in (*range(0x0600), *range(0x1E00, 0x2100))]
    assert of_the_phone("own.fold(each)", letters) == [fold(text) for text in letters]


def test_what_is_looked_for_is_alike_but_for_what_only_the_server_knows_of_numbers():
    ours = [query_alternatives(query) for query in QUERIES]
    assert [ways[-1:] for ways in of_the_phone("own.alternatives(each)", QUERIES)] == [ways[-1:] for ways in ours]


def test_a_number_is_found_by_the_words_that_the_server_has_of_it():
    phone = TYPES["phone"]
    shown = [[number, phone.show(number, "en")] for number in NUMBERS]
    found = of_the_phone("own.numberWords(each[0], each[1])", shown)
    assert all(set(phone.words(number).split()) <= set(words) for number, words in zip(NUMBERS, found, strict=True))
