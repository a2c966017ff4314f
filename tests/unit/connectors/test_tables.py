"""What a table may look like, and what a contact makes of it."""

import itertools

import pytest

from crm_web.connectors import csv_table
from crm_web.connectors.csv_table import read_rows
from tests.unit.connectors.reading import Drip, faults, names, persons, stream

HEADER = "Jméno;Příjmení;Telefon;E-mail;Poznámka\n"
EVA = {"first_name": "Eva", "last_name": "Malá", "phone": ["1"]}
LAST = "Zdeněk;Poslední;9\n"


def only_fault(row: str) -> str:
    """The fault of this row, once the row behind it was seen to come in."""
    text = HEADER + row + LAST
    assert names(read_rows(stream(text)))[-1] == "Zdeněk Poslední"
    (fault,) = faults(read_rows(stream(text)))
    return fault


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_that_makes_sense(delimiter: str):
    text = "Jméno;Příjmení;Telefon\nEva;Malá;1\n".replace(";", delimiter)
    assert persons(read_rows(stream(text))) == [EVA]


def test_the_delimiter_is_not_the_most_frequent_character():
    assert persons(read_rows(stream('"Telefon, mobil, fax, jiný";Příjmení;Jméno\n1;Malá;Eva\n'))) == [EVA]


def test_excel_may_say_the_delimiter():
    assert persons(read_rows(stream("sep=|\r\nJméno|Příjmení|Telefon\r\nEva|Malá|1"))) == [EVA]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250"])
def test_the_encoding_is_found(encoding: str):
    text = "Jméno;Příjmení;Poznámka\nŘehoř;Žížala;šťastný\n"
    (found,) = persons(read_rows(stream(text.encode(encoding))))
    assert found == {"first_name": "Řehoř", "last_name": "Žížala", "note": "šťastný"}


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_quotes_hold_delimiters_quotes_and_lines(end: str):
    text = HEADER + '"Eva ""Evka""";Malá;;;"první; druhá\ntřetí"\n'
    (found,) = persons(read_rows(stream(text.replace("\n", end))))
    assert (found["first_name"], found["note"]) == ('Eva "Evka"', "první; druhá\ntřetí")


def test_a_quotation_mark_inside_a_cell_is_a_letter():
    (found,) = persons(read_rows(stream(HEADER + 'Eva;Malá;;;má 15" monitor\n')))
    assert found["note"] == 'má 15" monitor'


def test_short_rows_and_blank_rows_are_fine():
    assert persons(read_rows(stream("\n;;\n" + HEADER + "\nEva;Malá;1\n;;;;\n  ;\n"))) == [EVA]


def test_rows_are_numbered_as_a_spreadsheet_does():
    text = HEADER + '"Eva";Malá;;;"a\nb\nc"\n;;;;\n;;600000000;;\n'
    assert faults(read_rows(stream(text)))[0].startswith("Row 4 (600000000): It has no name.")


def test_what_was_defused_is_as_it_was():
    (found,) = persons(read_rows(stream(HEADER + "'=Eva;'Malá;'+420601234567;'@eva;'-1\n".replace("'@eva", ""))))
    assert found == {"first_name": "=Eva", "last_name": "'Malá", "phone": ["+420601234567"], "note": "-1"}


def test_a_cell_may_hold_several_numbers():
    (found,) = persons(
        read_rows(
            stream('Name,Phone,Email\nEva,1 ::: 2;3,"a@b.cz, c@d.cz"\nVěra,"4\n5",\n'.replace("\nVěra", "\nVěra"))
        )
    )[:1]
    assert (found["phone"], found["email"]) == (["1", "2", "3"], ["a@b.cz", "c@d.cz"])


def test_the_own_id_of_a_row_is_kept():
    (person,) = read_rows(stream("UID;Name\nabc-1;Eva Malá\n"))
    assert getattr(person, "uid", "") == "abc-1"


def test_a_cell_too_many():
    assert only_fault("Eva;Malá;1;a@b.cz;x;y\n") == (
        "Row 2 (Eva Malá): It has 6 cells, but there are 5 columns. Is a quotation mark missing?"
    )


def test_a_quotation_mark_that_is_not_closed_costs_one_row():
    assert only_fault('"Eva;Malá;1\n') == "Row 2: A quotation mark on line 2 is in a wrong place or not closed."
    assert only_fault('"Eva";Malá;1;;"a\n').startswith("Row 2: A quotation mark on line 2")
    assert names(read_rows(stream(HEADER + '"Eva;Malá;1\n"Věra";Bílá;2\n'))) == ["[]", "Věra Bílá"]


def test_a_cell_of_more_than_128_kib():
    assert only_fault(f"Eva;Malá;1;;{'x' * (128 * 1024 + 1)}\n").startswith(
        "Row 2: The cell that begins on line 2 is longer than 128 KiB."
    )
    (found,) = persons(read_rows(stream(f"{HEADER}Eva;Malá;;;{'x' * 128 * 1024}\n")))
    assert len(str(found["note"])) == 128 * 1024


def test_a_row_of_more_than_a_mebibyte():
    assert only_fault(f"Eva;{';'.join(['x' * 100_000] * 11)}\n") == "Row 2: It is larger than 1024 KiB."


def test_a_table_of_more_than_200_columns():
    text = HEADER.strip() + ";x" * 200 + "\n" + LAST
    assert faults(read_rows(stream(text))) == ["The file: It has 205 columns; at most 200 are read."]


def test_a_hundred_thousand_rows_and_no_more(monkeypatch: pytest.MonkeyPatch):
    assert csv_table.MAX_ROWS == 100_000
    monkeypatch.setattr(csv_table, "MAX_ROWS", 3)
    endless = Drip(itertools.chain([HEADER.encode()], itertools.repeat(LAST.encode())))
    found = list(read_rows(endless))
    assert len(found) == 4
    assert faults(found) == ["The file: It has more than 3 rows; the rest was left out. Split the file, please."]


@pytest.mark.parametrize("text", ["", "\n\n", ";;;\n"])
def test_an_empty_table_says_so(text: str):
    assert faults(read_rows(stream(text))) == ["The file: It is empty."]


def test_a_header_alone_says_so():
    assert faults(read_rows(stream(HEADER))) == ["The file: There is no row below the header."]
