"""What is left of HTML."""

import pytest

from crm_web.fields import TYPES

HTML = TYPES["html"]


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ("<p>Ahoj <b>světe</b></p>", "<p>Ahoj <b>světe</b></p>"),
        ("a<script>alert(1)</script>b", "ab"),
        ('<b onclick="alert(1)">a</b>', "<b>a</b>"),
        ('<a href="javascript:alert(1)">a</a>', '<a rel="noopener noreferrer">a</a>'),
        ('<a href="https://x.cz" target="_top">a</a>', '<a href="https://x.cz" rel="noopener noreferrer">a</a>'),
        ('<img src=x onerror="alert(1)">a', "a"),
        ("<style>*{display:none}</style>a", "a"),
        ("<iframe src='https://x.cz'></iframe>a", "a"),
        ("<form action='/x'><input name=a></form>a", "a"),
        ("<svg><script>alert(1)</script></svg>a", "a"),
        ("1 < 2 & 3", "1 &lt; 2 &amp; 3"),
        ("<p> </p><br>", ""),
        ("a&#8203;&#8238;b", "ab"),
    ],
)
def test_it_runs_nothing(typed: str, saved: str):
    assert HTML.parse(typed, 500) == saved


def test_it_is_found_by_its_words_and_not_by_its_tags():
    assert HTML.search_words("<blockquote>Žluťoučký</blockquote><p>kůň</p>").split() == ["zlutoucky", "kun"]
