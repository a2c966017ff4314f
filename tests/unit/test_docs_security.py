"""docs/security.md: each item of the ASVS has tests that are there, or a reason; the model names files that are there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs/security.md").read_text("utf-8")
ROWS = re.findall(r"^\| (\d[\d., ]*) \| (.+?) \| (.*?) ?\|$", TEXT, re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)(?::(\w+))?`")


def test_there_are_many_items_and_each_is_there_once():
    items = [item for numbers, *_ in ROWS for item in numbers.split(", ")]
    assert len(items) > 80
    assert len(items) == len(set(items))
    assert [item for item in items if not re.fullmatch(r"\d{1,2}\.\d\.\d{1,2}", item)] == []


@pytest.mark.parametrize(("numbers", "what", "by"), ROWS, ids=[numbers for numbers, *_ in ROWS])
def test_an_item_has_a_reason_or_tests_that_are_there(numbers, what, by):
    assert numbers
    tests = TEST.findall(by)
    assert tests or what.startswith("Reason: ")
    assert [f"{file}:{name}" for file, name in tests if not is_there(ROOT / file, name)] == []


def is_there(file: Path, name: str) -> bool:
    if not file.is_file():
        return False
    return not name or any(
        isinstance(node, ast.FunctionDef) and node.name == name for node in ast.parse(file.read_text()).body
    )


def test_every_file_of_the_model_is_there():
    named = re.findall(r"`(crm_web/[\w/]+\.py)`", TEXT)
    assert len(named) > 4
    assert [path for path in named if not (ROOT / path).is_file()] == []
