from crm_web.services.rules.opening import opened
from tests.unit.services.rules.savings import NO_DATABASE, NOW_WRITTEN, change, new

EARLIER = "2026-11-01T08:00:00Z"


def test_a_new_ticket_was_opened_now():
    assert opened(NO_DATABASE, new()) == {"opened_at": NOW_WRITTEN, "open_since": NOW_WRITTEN}


def test_one_that_came_earlier_says_when():
    assert opened(NO_DATABASE, new(opened_at=EARLIER)) == {"opened_at": EARLIER, "open_since": EARLIER}


def test_one_that_opens_again_is_open_since_then():
    assert opened(NO_DATABASE, change({"stage": "WAIT", "open_since": EARLIER}, stage="OPEN")) == {
        "open_since": NOW_WRITTEN
    }


def test_nothing_else_changes_since_when_it_is_open():
    assert opened(NO_DATABASE, change({"open_since": EARLIER}, stage="CLOSE")) == {}
    assert opened(NO_DATABASE, change({"open_since": EARLIER}, title="Jinak")) == {}


def test_one_without_a_stage_is_open():
    assert opened(NO_DATABASE, new(stage=""))["stage"] == "OPEN"
    assert opened(NO_DATABASE, change({"stage": "WAIT"}, stage="")) == {"stage": "OPEN", "open_since": NOW_WRITTEN}
