"""Tables as Google, Outlook and people with a spreadsheet write them."""

from crm_web.connectors.address_book import open_address_book
from crm_web.connectors.person import Fault, Person
from tests.unit.connectors.reading import FILES, faults, names, persons


def read(name: str) -> list[Person | Fault]:
    return list(open_address_book(FILES / name))


def test_google_contacts_of_today():
    jana, pharmacy, nobody = read("google.csv")
    assert isinstance(jana, Person)
    assert isinstance(pharmacy, Person)
    assert jana.values == {
        "first_name": "Jana",
        "last_name": "Dvořáková",
        "description": "Vedoucí příjmu",
        "phone": ["+420 601 234 567", "+420 222 333 444", "+420 222 333 445"],
        "email": ["jana.dvorakova@example.cz"],
        "note": "Volat jen dopoledne,\nodpoledne je v dílně\nBirthday: 1984-05-12\nLabels: Zákazníci\n"
        "Website: https://autodilna.example.cz",
        "address": "Vinohradská 12\nPraha 120 00",
        "company": "Autodílna Novák s.r.o.",
    }
    assert pharmacy.values == {"last_name": "Lékárna U Lva", "phone": ["224 123 456"]}
    assert faults([nobody]) == ["Row 5 (info@example.com): It has no name. A contact needs a first or a last name."]


def test_google_contacts_of_old_in_utf_16():
    assert persons(read("google-old.csv")) == [
        {
            "first_name": "Petr",
            "last_name": "Svoboda",
            "description": "Jednatel",
            "phone": ["737555666"],
            "email": ["petr.svoboda@example.com"],
            "company": "Svoboda & synové",
        }
    ]


def test_outlook_in_english():
    assert persons(read("outlook.csv")) == [
        {
            "first_name": "Šimon",
            "last_name": "Řehoř",
            "description": "Ing., CSc., Mzdy, Účetní",
            "phone": ["+420 224 567 890", "+420 605 111 222"],
            "email": ["simon.rehor@example.cz"],
            "note": 'Platí "hned", převodem\nBusiness Street: Seifertova 5\nBusiness City: Praha\n'
            "Business Postal Code: 130 00\nAssistant's Phone: 222 000 111\nWeb Page: http://ucetni.example.cz",
            "company": "Účtárna Žižkov",
        }
    ]


def test_outlook_in_czech():
    assert persons(read("outlook-cs.csv")) == [
        {
            "first_name": "Zuzana",
            "last_name": "Králová",
            "description": "Mgr., Advokátka",
            "phone": ["542 111 222", "604 555 666"],
            "email": ["zuzana@example.cz", "zuzana.kralova@example.org"],
            "note": "Ulice (zaměstnání): Dlouhá 3\nMěsto (zaměstnání): Brno",
            "company": "AK Králová",
        }
    ]


def test_a_spreadsheet_made_by_hand():
    found = read("spreadsheet.csv")
    assert names(found) == ["Tomáš Čermák", "Věra Bílá", "[Ota Dlouhý]", "[]", "Ivo Poslední"]
    assert [each.values for each in found if isinstance(each, Person)] == [
        {
            "first_name": "Tomáš",
            "last_name": "Čermák",
            "phone": ["602 111 222"],
            "email": ["tomas.cermak@example.cz"],
            "note": 'říká: "dobrý den"; vždy',
        },
        {"first_name": "Věra", "last_name": "Bílá", "phone": ["+420 603 333 444"]},
        {"first_name": "Ivo", "last_name": "Poslední", "phone": ["00420606000222"], "email": ["ivo@example.cz"]},
    ]
    assert [each.sentence("cs") for each in found if isinstance(each, Fault)] == [
        "Řádek 6 (Ota Dlouhý): Má 6 buněk, ale sloupců je 5. Nechybí uvozovky?",
        "Řádek 7: Uvozovky na řádku 8 jsou na špatném místě nebo nejsou uzavřené.",
    ]


def test_a_table_with_tabs_and_names_the_other_way_round():
    assert persons(read("tabs.csv")) == [
        {
            "first_name": "Antonín",
            "last_name": "Dvořák",
            "phone": ["601 111 222"],
            "email": ["a.dvorak@example.cz", "antonin@example.cz"],
        }
    ]


def test_a_table_without_a_header_says_which_headers_are_understood():
    (fault,) = read("headless.csv")
    assert isinstance(fault, Fault)
    assert fault.sentence("en").startswith("The file: No column is understood. The first row has to name the columns")
    assert "Jméno, Příjmení, Firma, Telefon, Mobil, E-mail, Poznámka" in fault.sentence("en")
    assert fault.sentence("cs").startswith("Soubor: Žádnému sloupci nerozumíme.")
