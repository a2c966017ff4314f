from pathlib import Path

import pytest

from tests.mutants.hunt import MUTANTS

APP = Path("crm_web")


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mutant_can_be_made_of_the_app_as_it_is(mutant):
    assert all((APP / edit.file).read_text("utf-8").count(edit.before) == 1 for edit in mutant.edits)
    assert all(Path(killer).is_file() for killer in mutant.killers)
