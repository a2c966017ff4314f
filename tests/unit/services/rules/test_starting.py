from dataclasses import replace

from crm_web.entities import ENTITIES
from crm_web.services.rules import Saving
from crm_web.services.rules.starting import started
from tests.unit.services.rules.savings import EVA, NO_DATABASE, NOW, NOW_WRITTEN

SPEC = ENTITIES["activity"]
EMPTY = {field.name: field.type.empty for field in SPEC.fields}
EARLIER = "2026-11-01T08:00:00Z"


def filed(**said: str) -> Saving:
    """An activity that Eva files for the first time."""
    return Saving(EVA, SPEC, "activity-1", EMPTY, {**EMPTY, **said}, NOW, new=True)


def test_a_new_activity_began_now_and_is_of_some_type():
    assert started(NO_DATABASE, filed()) == {"started_at": NOW_WRITTEN, "type": "CUSTOM"}


def test_what_its_author_says_of_it_is_left():
    assert started(NO_DATABASE, filed(type="CALL")) == {"started_at": NOW_WRITTEN}
    assert started(NO_DATABASE, filed(started_at=EARLIER)) == {"type": "CUSTOM"}
    assert started(NO_DATABASE, filed(type="CALL", started_at=EARLIER)) == {}


def test_what_is_emptied_later_stays_empty():
    assert started(NO_DATABASE, replace(filed(), new=False)) == {}


def test_activities_are_started_so():
    assert "starting" in SPEC.rules
