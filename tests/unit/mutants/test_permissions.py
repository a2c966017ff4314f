"""The permission mutants can be made of the app as it is."""

import pytest

from tests.mutants.permissions.find import APP, by_hand, places
from tests.mutants.permissions.hunt import Hunted
from tests.mutants.permissions.kept import Kept
from tests.mutants.permissions.redundant import REDUNDANT
from tests.mutants.permissions.switches import numbers, put_switches

PLACES = places()


def test_there_are_a_hundred_and_more_each_with_a_name_of_its_own():
    names = [place.name for place in PLACES] + [*by_hand()]
    assert len(set(names)) == len(names) > 100


def test_what_is_called_redundant_is_a_check_that_is_there():
    assert set(REDUNDANT) <= {place.name for place in PLACES} | set(by_hand())


@pytest.mark.parametrize("name", by_hand())
def test_a_mutant_made_by_hand_can_be_made(name):
    edit = by_hand()[name]
    text = (APP / edit.file).read_text("utf-8")
    assert text.count(edit.before) == 1
    compile(text.replace(edit.before, edit.after), edit.file, "exec")


def test_every_check_gets_a_switch_and_the_app_stays_python(tmp_path):
    files = {place.file for place in PLACES} | {"__init__.py"}
    for file in files:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text((APP / file).read_text("utf-8"), "utf-8")
    put_switches(tmp_path, numbers(PLACES))
    texts = {file: (tmp_path / file).read_text("utf-8") for file in files}
    for file, text in texts.items():
        compile(text, file, "exec")
    assert sum(text.count("if hit(") for text in texts.values()) == len(PLACES)


def test_a_hunt_that_was_stopped_knows_what_was_noticed_before(tmp_path):
    noticed, survived = Hunted("one", "tests/a.py::test", 1.5), Hunted("two", "", 0.5)
    kept = Kept(tmp_path / "results" / "hunt.json")
    for one in (noticed, survived):
        kept.add(one)
    assert Kept(tmp_path / "results" / "hunt.json").killed() == {"one": noticed}
