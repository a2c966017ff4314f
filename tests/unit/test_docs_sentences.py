"""docs/sentences.md: each sentence of the help page has its tests, for the kinds, hands and languages that the page names."""

import ast
import re
from pathlib import Path

import pytest

from tests.e2e import kinds
from tests.e2e.hands import Keys, Taps

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs/sentences.md").read_text("utf-8")
ROWS = {
    number: (of, by) for number, of, by in re.findall(r"^\| (S\d+) \| .+? \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)
}
TEST = re.compile(r"`(tests/e2e/(\w+)\.py)(?::(\w+))?`")
KINDS = {"contacts": kinds.CONTACT, "companies": kinds.COMPANY, "records": kinds.RECORD}
HANDS = {"taps and keys": {Taps, Keys}, "taps": {Taps}, "keys": {Keys}}
BOTH = {"en", "cs"}

Way = tuple[kinds.Kind, type[Taps], str]


def parts_of(by: str) -> dict[str, str]:
    """What stands before and after each colon: "taps: … ; more: …"."""
    return dict(part.split(": ", 1) for part in by.split("; "))


def kinds_of(of: str) -> set[kinds.Kind]:
    return {KINDS[word] for word in of.split(", ")} if set(of.split(", ")) <= set(KINDS) else set()


def named_by(number: str) -> list[tuple[str, str, str]]:
    """The label, file and name of each test that a row names."""
    return [
        (label, file, name) for label, said in parts_of(ROWS[number][1]).items() for file, _, name in TEST.findall(said)
    ]


def decorators(file: str, name: str) -> list[ast.expr]:
    """Raises StopIteration where the file has no such test."""
    body = ast.parse((ROOT / file).read_text("utf-8")).body
    return next(node for node in body if isinstance(node, ast.FunctionDef) and node.name == name).decorator_list


def ways_of(file: str, name: str) -> set[Way]:
    """How a test runs, as far as its decorators of `tests/e2e/kinds.py` say."""
    marks = [ast.unparse(each) for each in decorators(file, name)]
    ours = [eval(mark, vars(kinds)) for mark in marks if not mark.startswith("pytest.")]  # noqa: S307  our own tests
    cases = [getattr(case, "values", case) for mark in ours for case in mark.args[1]]
    by_keys = "keys" in name or "keyboard" in name
    return {case if len(case) == 3 else (case[0], Keys if by_keys else Taps, case[1]) for case in cases}


def test_each_sentence_has_one_row():
    assert re.findall(r"^\| (S\d+) \|", TEXT, re.MULTILINE) == [f"S{number}" for number in range(1, 19)]
    assert list(ROWS) == [f"S{number}" for number in range(1, 19)]


@pytest.mark.parametrize("number", ROWS)
def test_what_a_row_names_is_there(number):
    for _, file, name in named_by(number):
        assert (ROOT / file).is_file()
        assert not name or decorators(file, name) is not None


@pytest.mark.parametrize(
    "number", [number for number, (of, by) in ROWS.items() if kinds_of(of) and "`" in by and number != "S18"]
)
def test_a_sentence_is_done_for_its_kinds_with_both_hands_and_in_both_languages(number):
    named = [(HANDS[label], ways_of(file, name)) for label, file, name in named_by(number) if label in HANDS]
    for hands, ways in named:
        assert {hand for _, hand, _ in ways} == hands
    for kind in kinds_of(ROWS[number][0]):
        ways = {way for _, found in named for way in found if way[0] == kind}
        assert {language for _, hand, language in ways if hand is Taps} == BOTH
        assert [hand for _, hand, _ in ways if hand is Keys]
    assert {kind for _, found in named for kind, _, _ in found} == kinds_of(ROWS[number][0])


@pytest.mark.parametrize(("number", "kind"), [("S17", kinds.COMPANY), ("S18", kinds.RECORD)])
def test_what_is_said_of_contacts_is_said_of_the_others(number, kind):
    said = parts_of(ROWS[number][1])["as for contacts"].split(", ")
    assert said == [other for other, (of, by) in ROWS.items() if kind in kinds_of(of) and "as for" not in by]


def test_each_file_that_is_named_after_a_sentence_is_in_its_row():
    for path in (ROOT / "tests/e2e").glob("test_s[0-9]*.py"):
        for number in re.findall(r"(?<=_)s(\d+)(?=_)", path.stem):
            assert f"tests/e2e/{path.name}" in {file for _, file, _ in named_by(f"S{number}")}


@pytest.mark.parametrize("number", ROWS)
def test_a_row_names_no_file_of_another_sentence(number):
    for _, file, _ in named_by(number):
        assert number[1:] in re.findall(r"(?<=_)s(\d+)(?=_)", file)
