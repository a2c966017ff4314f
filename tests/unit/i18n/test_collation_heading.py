import pytest

from crm_web.i18n.collation import heading


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Chalupa", "CH"),
        ("chata", "CH"),
        ("CHEMOS", "CH"),
        ("Černý", "Č"),
        ("C\u030cerny", "Č"),
        ("Ábelová", "A"),
        ("Ďurica", "D"),
        ("Ťok", "T"),
        ("řepa", "Ř"),
        ("Šípek", "Š"),
        ("Žák", "Ž"),
        ("Łabuda", "L"),
        ("Østergaard", "O"),
        ("ßa", "S"),
        ("3M", "#"),
        ("„Alfa“", "#"),
        ("Жук", "#"),
        ("漢字", "#"),
        ("👩", "#"),
        ("", "#"),
    ],
)
def test_a_name_stands_under_its_letter(name: str, letter: str):
    assert heading(name) == letter


def test_the_letter_is_that_of_the_first_part_that_is_there():
    assert heading("", "Řehoř") == heading("Říha", "Adam") == "Ř"


def test_every_letter_of_the_alphabet_has_its_heading():
    letters = [*"abcčdefgh", "ch", *"ijklmnopqrřsštuvwxyzž"]
    assert [heading(letter + "a") for letter in letters] == [letter.upper() for letter in letters]
