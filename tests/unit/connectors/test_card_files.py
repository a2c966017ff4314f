"""Files as phones and mail programs write them."""

import pytest

from crm_web.connectors.address_book import open_address_book
from crm_web.connectors.person import Fault, Person
from tests.unit.connectors.reading import FILES, faults, names


def read(name: str, language: str = "cs") -> list[Person | Fault]:
    return list(open_address_book(FILES / name, language=language))


def first(name: str) -> Person:
    person = read(name)[0]
    assert isinstance(person, Person)
    return person


def test_an_iphone_writes_folded_lines_labels_and_a_photo():
    jana = first("iphone.vcf")
    assert jana.values == {
        "first_name": "Jana",
        "last_name": "Dvořáková",
        "description": "Vedoucí příjmu, Příjem zakázek",
        "phone": ["+420 601 234 567", "+420 222 333 444"],
        "email": ["jana.dvorakova@example.cz", "jana@example.org"],
        "note": "Volat jen dopoledne, odpoledne je v dílně.\n"
        "Mluví i německy; trochu anglicky.\n"
        "vrátnice: +420 222 333 444\n"
        "Web: https://autodilna.example.cz\n"
        "Narozeniny: 1984-05-12\n"
        "Výročí: 2010-06-19\n"
        "Manžel nebo manželka: Petr",
        "address": "Vinohradská 12\nvchod B\n120 00 Praha\nČesko",
        "company": "Autodílna Novák s.r.o.",
    }
    assert jana.uid == "5F2C1A9E-0001-4B7A-9C55-1D0A5F0B9E11"


def test_a_company_without_a_person_keeps_its_number_under_its_name():
    found = read("iphone.vcf")[1]
    assert isinstance(found, Person)
    assert found.values == {"last_name": "Autoservis Říčany", "phone": ["323 123 456"]}


def test_groups_are_named_and_left_out():
    assert names(read("iphone.vcf")) == ["Jana Dvořáková", "Autoservis Říčany", "[Rodina]"]
    assert faults(read("version4.vcf")) == ["Card 2 (Advokáti): It is a group of contacts, not a person."]


def test_an_android_writes_quoted_printable_with_soft_breaks():
    assert first("android.vcf").values == {
        "first_name": "Tomáš Karel",
        "last_name": "Čermák",
        "description": "Ing., Ph.D.",
        "phone": ["+420602111222", "+420222111333", "+420603333444"],
        "email": ["tomas.cermak@example.cz"],
        "note": "Klíče, zámky; dveře\ndruhý řádek\nPřezdívka: Tomík",
        "company": "Železářství",
    }
    assert names(read("android.vcf")) == ["Ing. Tomáš Karel Čermák", "Máma"]


def test_google_contacts_begin_with_a_byte_order_mark():
    assert first("google.vcf").values["note"] == "Rád kávu, bez cukru\nKategorie: Zákazníci"
    assert first("google.vcf").values["first_name"] == "Petr"


def test_outlook_writes_the_charset_of_the_office():
    assert first("outlook.vcf").values == {
        "first_name": "Šimon",
        "last_name": "Řehoř",
        "phone": ["+420 224 567 890"],
        "email": ["simon.rehor@example.cz"],
        "address": "Seifertova 5\n130 00 Praha\nČeská republika",
        "company": "Účtárna Žižkov",
    }


def test_an_old_nokia_writes_latin_2_small_letters_and_a_card_in_the_card():
    assert first("nokia.vcf").values == {
        "first_name": "Přemysl",
        "last_name": "Nováček",
        "phone": ["608111222"],
        "email": ["premysl@example.cz"],
        "note": "Zvonek č. 4\nAsistent: Eva Malá, 222000111",
    }


def test_version_4_writes_numbers_as_addresses():
    zuzana = first("version4.vcf")
    assert zuzana.values["phone"] == ["+420-604-555-666", "+420222333444 ext. 12"]
    assert zuzana.values["description"] == "Mgr., Advokátka"
    assert zuzana.uid == "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"


def test_a_file_in_utf_16_is_read():
    assert first("utf16.vcf").values == {"first_name": "Jiří", "last_name": "Žáček", "phone": ["606 000 111"]}


def test_broken_cards_do_not_take_the_next_with_them():
    assert names(read("broken.vcf")) == [
        "Adam První",
        "[Běla Rozbitá]",
        "[Cyril Bezkonce]",
        "Dan Čtvrtý",
        "[Ema Bezzačátku]",
        "[601000006]",
        "Zdeněk Poslední",
    ]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            [
                "Card 2 (Běla Rozbitá): Line 12 is not understood: “tento řádek není vlastnost”.",
                "Card 3 (Cyril Bezkonce): It has no end (END:VCARD is missing), so it may be incomplete.",
                "Card 5 (Ema Bezzačátku): Line 25 is outside of any card (BEGIN:VCARD is missing): “FN:Ema Bezzačátku”.",
                "Card 6 (601000006): It has no name. A contact needs a first or a last name.",
            ],
        ),
        (
            "cs",
            [
                "Karta 2 (Běla Rozbitá): Řádku 12 nerozumíme: „tento řádek není vlastnost“.",
                "Karta 3 (Cyril Bezkonce): Nemá konec (chybí END:VCARD), takže může být neúplná.",
                "Karta 5 (Ema Bezzačátku): Řádek 25 je mimo karty (chybí BEGIN:VCARD): „FN:Ema Bezzačátku“.",
                "Karta 6 (601000006): Nemá jméno. Kontakt potřebuje jméno nebo příjmení.",
            ],
        ),
    ],
)
def test_each_fault_names_the_card_and_the_person(language: str, sentences: list[str]):
    assert [each.sentence(language) for each in read("broken.vcf") if isinstance(each, Fault)] == sentences
