"""Invented files: a document, a picture, a text, a table; most have names with accents."""

from functools import cache
from typing import NamedTuple

from crm_web.demo.chances import chance
from crm_web.demo.pdf import pdf
from crm_web.demo.picture import picture


class File(NamedTuple):
    """A file as somebody would add it."""

    name: str
    media_type: str
    content: bytes


JANAS = 3  # the first files are hers
_HILLS = 3  # different pictures
_PAGES = ("Objednávka č. {}.pdf", "Smlouva o dílo {}.pdf", "Předávací protokol {}.pdf", "Invoice {}.pdf")
_PICTURES = ("Fotka škody {}.png", "Štítek výrobku {}.png", "photo-{}.png")
_TEXTS = ("Poznámky z jednání {}.txt", "Přepis hovoru {}.txt", "meeting notes {}.txt")


def file(number: int) -> File:
    """Return the file with this number."""
    return _janas()[number] if number < JANAS else _KINDS[number % len(_KINDS)](number)


def _janas() -> list[File]:
    return [
        _page("Příloha č. 1.pdf", ["Příloha č. 1", "Ceník náhradních dílů pro Autodílnu Novák s.r.o.", *_PRICES]),
        File("Fotka brzdového kotouče.png", "image/png", _hills(0)),
        _text("Poznámky z jednání.txt", "Schůzka s Janou Dvořákovou.\nNabídka do pátku, splatnost 30 dnů.\n"),
    ]


def _a_table(number: int) -> File:
    return File(f"Ceník {number}.csv", "text/csv", "\ufeffDíl;Cena\nKotouč;1290\nDestičky;890\n".encode())


def _a_picture(number: int) -> File:
    return File(_name(number, _PICTURES), "image/png", _hills(number % _HILLS))


def _a_text(number: int) -> File:
    return _text(_name(number, _TEXTS), f"Záznam č. {number}.\nŽádné další kroky.\n")


def _a_page(number: int) -> File:
    name = _name(number, _PAGES)
    return _page(name, [name.removesuffix(".pdf"), "Vymyšlený dokument k vyzkoušení.", *_PRICES])


def _name(number: int, patterns: tuple[str, ...]) -> str:
    return chance("file", number).choice(patterns).format(number)


_KINDS = (_a_table, _a_picture, _a_text, _a_page)
_PRICES = [
    "",
    "Brzdový kotouč přední: 1 290 Kč",
    "Brzdové destičky: 890 Kč",
    "Olejový filtr: 240 Kč",
    "Zimní pneumatika: 1 850 Kč",
]


def _page(name: str, lines: list[str]) -> File:
    return File(name, "application/pdf", pdf(lines))


def _text(name: str, text: str) -> File:
    return File(name, "text/plain", text.encode())


@cache
def _hills(number: int) -> bytes:
    return picture(number)
