import pytest

from crm_web.services.rules.reopening import forgotten, misplaced
from tests.unit.services.rules.savings import NO_DATABASE, change, new

SOON = "2026-12-01T08:00:00Z"
LATER = "2026-12-24T08:00:00Z"


@pytest.mark.parametrize("stage", ["WAIT", "CLOSE"])
def test_what_waits_or_is_closed_may_open_again_by_itself(stage: str):
    assert misplaced(NO_DATABASE, new(stage=stage, reopen_at=SOON)) == {}


@pytest.mark.parametrize("stage", ["OPEN", "ARCHIVE"])
def test_what_is_open_or_archived_may_not(stage: str):
    refusal = misplaced(NO_DATABASE, new(stage=stage, reopen_at=SOON))["reopen_at"]
    assert "Waiting or Closed" in str(refusal)


@pytest.mark.parametrize("stage", ["OPEN", "ARCHIVE"])
def test_the_plan_is_forgotten_once_somebody_opens_or_archives_it(stage: str):
    assert forgotten(NO_DATABASE, change({"stage": "WAIT", "reopen_at": SOON}, stage=stage)) == {"reopen_at": ""}


def test_the_plan_stays_while_it_rests():
    assert forgotten(NO_DATABASE, change({"stage": "WAIT", "reopen_at": SOON}, stage="CLOSE")) == {}
    assert forgotten(NO_DATABASE, change({"stage": "WAIT", "reopen_at": SOON}, reopen_at=LATER)) == {}


def test_a_plan_that_is_made_where_it_can_not_be_is_refused_rather_than_forgotten():
    saving = change({"stage": "OPEN"}, reopen_at=SOON)
    assert forgotten(NO_DATABASE, saving) == {}
    assert set(misplaced(NO_DATABASE, saving)) == {"reopen_at"}
