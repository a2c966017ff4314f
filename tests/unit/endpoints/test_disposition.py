import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_web.endpoints.disposition import attachment

# RFC 6266 with RFC 8187: a quoted string without anything to unquote, and attr-char or percent-encoded bytes.
_FORM = re.compile(
    r"attachment; filename=\"([ !#-\[\]-~]*)\"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})*)", re.ASCII
)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Příloha č. 1.pdf", "Priloha c. 1.pdf"),
        ('a"b\\c%41;.txt', "a_b_c_41;.txt"),
        ("合同.docx", "__.docx"),
        ("x\r\ny", "x__y"),
    ],
)
def test_old_clients_get_the_name_without_accents_and_the_others_as_it_is(name, plain):
    ascii_name, encoded = _FORM.fullmatch(attachment(name)).groups()
    assert (ascii_name, unquote(encoded)) == (plain, name)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=50))
def test_any_name_makes_a_header_of_that_form(name):
    assert unquote(_FORM.fullmatch(attachment(name)).group(2)) == name
