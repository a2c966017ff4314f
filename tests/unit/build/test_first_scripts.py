"""What Reflex makes gets what is added once; what has no place for it any more, or states that would need what is left out, stop it."""

import re
from pathlib import Path

import pytest

from crm_web.build.first_scripts import ROOT, SETTINGS, STATE, with_added
from crm_web.build.preact import SETTINGS as PREACT

ADDITIONS = pytest.mark.parametrize(
    "additions", [SETTINGS, STATE, ROOT, PREACT], ids=["settings", "state", "root", "preact"]
)


def made_by_reflex(additions: dict[str, str]) -> str:
    return "".join(f"before\n{place}\nbehind\n" for place in additions)


@ADDITIONS
def test_what_is_added_stands_there_once(additions: dict[str, str]):
    text = with_added(additions, made_by_reflex(additions))
    assert [text.count(added) for added in additions.values()] == [1] * len(additions)
    assert with_added(additions, text) == text


@ADDITIONS
def test_what_has_no_place_for_it_is_refused(additions: dict[str, str]):
    for place in additions:
        with pytest.raises(RuntimeError, match=re.escape(place)):
            with_added(additions, made_by_reflex(additions).replace(place, ""))


def test_no_state_needs_cookies_or_files_of_reflex():
    reflex_own = re.compile(r"\brx\.(Cookie|upload|UploadFile|selected_files)")
    assert [file for file in Path("crm_web").rglob("*.py") if reflex_own.search(file.read_text("utf-8"))] == []
