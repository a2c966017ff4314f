import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_web.services.file_name import LONGEST, file_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Příloha č. 1.pdf", "Příloha č. 1.pdf"),
        (unicodedata.normalize("NFD", "Příloha č. 1.pdf"), "Příloha č. 1.pdf"),
        ("/etc/passwd", "passwd"),
        ("C:\\Users\\eva\\smlouva.docx", "smlouva.docx"),
        ("../../crm.sqlite3", "crm.sqlite3"),
        ("a\r\nSet-Cookie: crm=x.pdf", "a Set-Cookie: crm=x.pdf"),
        ("faktura\u202efdp.exe", "fakturafdp.exe"),
        ("a\x00b.txt", "ab.txt"),
        (".gitignore", ".gitignore"),
        *((strange, "file") for strange in ("", " ", ".", "..", "a/", "\u202e", "/\u200b")),
    ],
)
def test_a_file_is_known_by_the_last_part_of_what_it_was_called_in_one_line(said, name):
    assert file_name(said) == name


def test_a_long_name_keeps_its_suffix():
    assert file_name("č" * 300 + ".pdf") == "č" * 251 + ".pdf"
    assert file_name("a" * 300) == "a" * 255
    assert file_name("a." + "b" * 300) == "a." + "b" * 253
    assert file_name("." + "b" * 300) == "." + "b" * 254


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.text("ab./\\ \u0301\u202e\u200d", max_size=300))
def test_whatever_a_file_is_called_its_name_is_one_short_line_without_folders(said):
    name = file_name(said)
    assert 0 < len(name) <= LONGEST
    assert not set("/\\\n\r\x00\u202e") & set(name)
    assert name.strip() == name
    assert file_name(name) == name
