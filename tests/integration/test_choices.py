"""Choices, moments, durations and what is fixed when an item is made."""

import pytest

from crm_web.errors import InvalidFields
from crm_web.model import Record
from crm_web.storage import transact
from crm_web.views.page import Badge
from tests.integration.saves import create, edit, page, values

pytestmark = pytest.mark.usefixtures("database")

DEAL = "record-deal"
CALL = "activity-call"
AT = "2026-11-24T17:52:10Z"


def call(actor, **more) -> None:
    create(
        actor,
        kind="activity",
        item=CALL,
        **{"type": "CALL", "direction": "out", "counterpart": "+420 601 234 567", "started_at": AT, **more},
    )


def fields(actor, path: str):
    return {field.name: field for field in page(actor, path).fields}


def said(refused) -> dict[str, str]:
    return {name: reason.said for name, reason in refused.value.fields.items()}


def test_a_choice_has_its_options_with_the_keys_of_their_words(eva):
    create(eva, kind="record", item=DEAL, title="Zakázka", stage="CLOSE")
    chosen = fields(eva, f"/records/{DEAL}")["stage"]
    assert (chosen.input, chosen.value, chosen.shown) == ("choice", "CLOSE", ["choice.stage.CLOSE"])
    assert [(option.value, option.text) for option in chosen.options] == [
        (value, f"choice.stage.{value}") for value in ("OPEN", "CLOSE")
    ]


def test_what_is_no_option_is_refused(eva):
    with pytest.raises(InvalidFields) as refused:
        create(eva, kind="record", item=DEAL, title="Zakázka", stage="DONE")
    assert said(refused) == {"stage": "error.field.option"}


def test_a_choice_that_was_removed_stays_readable_where_it_is_set_and_stops_no_edit(eva):
    create(eva, kind="record", item=DEAL, title="Zakázka")
    with transact.writing() as session:
        session.get_one(Record, DEAL).stage = "PARKED"
    stage = fields(eva, f"/records/{DEAL}")["stage"]
    assert (stage.value, stage.shown) == ("PARKED", ["PARKED"])
    assert (stage.options[-1].value, stage.options[-1].text) == ("PARKED", "PARKED")
    assert page(eva, "/records").rows[0].badges == [Badge("PARKED")]
    assert edit(eva, 1, DEAL, "record", title=("Zakázka", "Větší zakázka")).version == 2
    edit(eva, 2, DEAL, "record", stage=("PARKED", "OPEN"))
    assert "PARKED" in [change.before for change in page(eva, f"/records/{DEAL}/history").versions[0].changes]


def test_a_new_item_begins_with_what_its_form_shows_and_its_history_says_so(eva):
    assert fields(eva, "/records/new")["stage"].value == "OPEN"
    create(eva, kind="record", item=DEAL, title="Zakázka")
    assert values(eva, DEAL, "record")["stage"] == "OPEN"
    first = page(eva, f"/records/{DEAL}/history").versions[0]
    assert ("stage", "", "choice.stage.OPEN") in [(one.name, one.before, one.after) for one in first.changes]


def test_a_choice_may_be_left_open_by_its_maker(eva):
    create(eva, kind="record", item=DEAL, title="Zakázka", stage=None)
    assert values(eva, DEAL, "record")["stage"] == ""


def test_a_call_is_saved_with_its_time_in_utc_and_its_length_in_seconds(eva):
    call(eva, started_at="2026-11-24T18:52:10.5+01:00", duration="3:25")
    saved = values(eva, CALL, "activity")
    assert (saved["started_at"], saved["duration"], saved["title"]) == (AT, "205", "+420 601 234 567")
    length = fields(eva, f"/activities/{CALL}")["duration"]
    assert (length.input, length.value, length.shown) == ("duration", "205", ["3:25"])


def test_what_is_fixed_is_said_when_the_item_is_made_and_not_changed_later(eva):
    call(eva)
    form = fields(eva, f"/activities/{CALL}")
    fixed = [name for name, field in form.items() if not field.editable]
    assert fixed == ["type", "direction", "counterpart", "started_at", "duration"]
    assert all(field.editable for field in fields(eva, "/activities/new").values())
    with pytest.raises(InvalidFields) as refused:
        edit(eva, 1, CALL, "activity", type=("CALL", "SMS"), outcome=("", "reached"))
    assert said(refused) == {"type": "error.field.fixed"}
    assert edit(eva, 1, CALL, "activity", type=("CALL", "CALL"), outcome=("", "reached")).version == 2


def test_a_fixed_field_is_refused_rather_than_in_conflict(eva, marek):
    call(eva)
    edit(marek, 1, CALL, "activity", outcome=("", "reached"))
    with pytest.raises(InvalidFields):
        edit(eva, 1, CALL, "activity", type=("", "SMS"))


def test_a_comment_needs_a_title_where_nobody_is_on_the_other_side(eva):
    with pytest.raises(InvalidFields) as refused:
        create(eva, kind="activity", item=CALL, type="COMMENT", description="Zavolat zítra")
    assert said(refused) == {"counterpart": "error.needs_name.activity"}
    create(eva, kind="activity", item=CALL, type="COMMENT", title="Poznámka", description="Zavolat zítra")
    assert page(eva, f"/activities/{CALL}").title == "Poznámka"


def test_a_history_has_choices_as_keys_and_moments_as_moments(eva):
    call(eva)
    changes = {change.name: change for change in page(eva, f"/activities/{CALL}/history").versions[0].changes}
    assert (changes["type"].shown_as, changes["type"].after) == ("key", "choice.type.CALL")
    assert (changes["started_at"].shown_as, changes["started_at"].after) == ("moment", AT)
    assert (changes["owner"].shown_as, changes["owner"].after) == ("text", "Eva Malá")


def test_a_row_of_an_activity_has_badges_a_line_and_its_time(eva):
    call(eva, outcome="reached", description="Chce\nnabídku " + "x" * 500)
    row = page(eva, "/activities").rows[0]
    assert (row.title, row.at) == ("+420 601 234 567", AT)
    assert row.badges == [Badge("choice.type.CALL"), Badge("choice.outcome.reached")]
    assert row.line.startswith("Chce nabídku xxx")
    assert len(row.line) < 200
    assert (row.heading, row.about) == ("", "")
