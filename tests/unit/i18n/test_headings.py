import pytest

from crm_web.i18n.collation import heading, sort_key
from crm_web.i18n.headings import HEADINGS, STARTS, heading_meant

NAMES = [
    *("Dvořák", "Čech", "Cyril", "Chalupa", "CHEMOS", "Hora", "Ibl", "Řehoř", "Rys", "Šípek", "Sova", "Žák", "Zeman"),
    *("Ábelová", "Ďurica", "Ťok", "Łabuda", "ßa", "3M", "„Alfa“", "@home", "Жук", "漢字", "👩", "Yo", "Wu", "Quido"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stands_between_the_key_of_its_heading_and_the_next(name: str):
    starts = [start for start, _ in HEADINGS]
    (place,) = [place for place, start in enumerate(starts) if start <= sort_key(name) < [*starts, "|"][place + 1]]
    assert HEADINGS[place][1] == heading(name)


def test_the_headings_are_in_the_order_of_a_list():
    assert [start for start, _ in HEADINGS] == sorted(start for start, _ in HEADINGS)
    assert STARTS["CH"] == "h~" > STARTS["H"]
    assert STARTS["#"] > STARTS["Ž"]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        *(("K", "K"), ("k", "K"), ("Č", "Č"), ("C\u030c", "Č"), ("ch", "CH"), ("Řehoř", "Ř"), ("Á", "A"), ("#", "#")),
        *(("", ""), ("1", ""), ("##", ""), ("Ж", ""), ("\x00", ""), ("%", ""), (" ", ""), ("\ufffd", "")),
    ],
)
def test_a_heading_is_meant_by_what_stands_under_it(asked: str, meant: str):
    assert heading_meant(asked) == meant
    assert meant in {"", *STARTS}
