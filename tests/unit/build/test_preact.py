"""Preact stands for React in the browser: pinned once, its own modules are there, and nothing asks it for what only React does."""

import json
import re
from pathlib import Path

import pytest

from crm_web.build.preact import FOLDER, IN_PLACE_OF, OWN, PACKAGE, Preact

ONLY_REACT_SAYS_NO = re.compile(r"\b(spellCheck|draggable|contentEditable|autoCorrect)=\{false\}")
SCRIPTS = [*Path("crm_web").rglob("*.jsx"), *Path("crm_web").rglob("*.js")]


@pytest.mark.parametrize("folder", ["reflex.lock", "tests/js"])
def test_the_version_is_the_one_that_is_locked_and_tested(folder):
    locked = json.loads(Path(folder, "package-lock.json").read_text("utf-8"))["packages"]["node_modules/preact"]
    assert f"preact@{locked['version']}" == PACKAGE


def test_each_module_of_our_own_is_put_where_it_is_looked_for():
    put = dict(Preact().get_static_assets())
    assert {f"./{path}" for path in put} == {found for found in IN_PLACE_OF.values() if found.startswith("./")}
    assert all(put[FOLDER / file] == Path("crm_web/build/preact", file).read_text("utf-8") for file in OWN.values())


def test_an_attribute_that_says_no_says_it_as_a_text():
    assert [file for file in SCRIPTS if ONLY_REACT_SAYS_NO.search(file.read_text("utf-8"))] == []
