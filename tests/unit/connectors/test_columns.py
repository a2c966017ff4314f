from itertools import chain

import pytest

from crm_web.connectors.columns import Meaning, meaning, meanings


@pytest.mark.parametrize(
    ("wanted", "headers"),
    [
        (Meaning.FIRST, ["First Name", "given_name", "Křestní jméno"]),
        (Meaning.LAST, ["LAST NAME", "Surname", "příjmení", "Prijmeni", "Priezvisko"]),
        (Meaning.NAME, ["Name", "Full name", "Jméno a příjmení", "Kontakt"]),
        (Meaning.LAST_THEN_FIRST, ["Příjmení a jméno"]),
        (Meaning.PHONE, ["Phone", "phone_2", "Tel.", "Tel. č.", "Telefon (domů) 2", "Mobil", "Mobilní telefon", "Business Fax"]),
        (Meaning.PHONE, ["Telefonní číslo", "Phone 3 - Value", "Mobile Phone", "Číslo mobilu", "Home Phone 2"]),
        (Meaning.EMAIL, ["E-mail", "email", "E-mailová adresa", "E-mail 2 Address", "Mail", "Adresa elektronické pošty"]),
        (Meaning.COMPANY, ["Company", "Firma", "Společnost", "Organization 1 - Name"]),
        (Meaning.POSITION, ["Job Title", "Funkce", "Oddělení"]),
        (Meaning.ADDRESS, ["Address", "Adresa", "Address 1 - Formatted"]),
        (Meaning.NOTE, ["Note", "Notes", "Poznámka", "poznámky"]),
        (Meaning.NOTHING, ["Phone 1 - Label", "E-mail Type", "E-mail 2 Display Name", "Address 1 - City", "Typ e-mailu"]),
        (Meaning.REST, ["Assistant's Phone", "Web Page", "Mobilheim", "", "♥"]),
    ],
)  # fmt: skip
def test_a_header_is_understood(wanted: Meaning, headers: list[str]):
    assert {header: meaning(header) for header in headers} == dict.fromkeys(headers, wanted)


def test_the_name_is_a_first_name_where_there_is_a_last():
    assert meanings(["Jméno", "Příjmení"]) == [Meaning.FIRST, Meaning.LAST]
    assert meanings(["Jméno", "Telefon"]) == [Meaning.NAME, Meaning.PHONE]
    assert meanings(["Name", "Given Name", "Family Name"]) == [Meaning.NAME, Meaning.FIRST, Meaning.LAST]


@pytest.mark.parametrize(
    "row", [["Jana", "Dvořáková"], ["T-Mobile", "800 737 373"], ["Firma", "a@b.cz"], ["Poznámka", "Gender"], []]
)
def test_a_row_of_values_is_no_header(row: list[str]):
    assert meanings(row) == []


def test_a_header_of_any_length_costs_little():
    assert meaning("phone " * 100_000) is Meaning.PHONE
    assert meanings(list(chain(["Name"], ["x" * 100_000] * 199)))[0] is Meaning.NAME
