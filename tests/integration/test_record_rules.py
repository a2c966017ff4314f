"""Records: types and statuses that managers keep, a next call, activities."""

import pytest

from crm_web.errors import InvalidFields
from crm_web.views.page import Badge
from tests.integration.cards import card
from tests.integration.saves import create, edit, op, page, save, values

pytestmark = pytest.mark.usefixtures("database")

RECORD = "record-1"


@pytest.fixture
def words(database, marek) -> None:  # noqa: ARG001  the database has to be there first
    create(marek, kind="record_type", item="deal", title="Zakázka", first_card="activities")
    create(marek, kind="status", item="again", title="Zavolat znovu", kinds=["record"], nextcall="yes")
    create(marek, kind="status", item="offered", title="Nabídnuto", kinds=["record"], validation="yes")
    create(marek, kind="status", item="of-tickets", title="Vyřešeno", kinds=["ticket"])
    create(marek, kind="company", item="novak", title="Autodílna Novák")
    create(marek, item="jana", last_name="Dvořáková", company="novak")


def refused(actor, version: int, **patch) -> dict[str, str]:
    with pytest.raises(InvalidFields) as caught:
        edit(actor, version, RECORD, "record", **patch)
    return {name: str(sentence) for name, sentence in caught.value.fields.items()}


@pytest.mark.usefixtures("words")
def test_types_and_statuses_are_those_of_the_managers(eva):
    create(eva, kind="record", item=RECORD, title="Pneumatiky", type="deal")
    fields = {field.name: field for field in page(eva, f"/records/{RECORD}").fields}
    assert fields["type"].shown == ["Zakázka"]
    assert [option.text for option in fields["status"].options] == ["Nabídnuto", "Zavolat znovu"]
    assert set(refused(eva, 1, status=("", "of-tickets"))) == {"status"}
    assert [row.id for row in page(eva, "/records?type=deal&stage=OPEN").rows] == [RECORD]
    assert page(eva, "/records?type=other").rows == []
    assert page(eva, f"/records/{RECORD}").first == "activities"


@pytest.mark.usefixtures("words")
def test_a_status_asks_for_the_next_call(eva):
    create(eva, kind="record", item=RECORD, title="Pneumatiky")
    assert "Zavolat znovu" in refused(eva, 1, status=("", "again"))["next_call"]
    edit(eva, 1, RECORD, "record", status=("", "again"), next_call=("", "2026-12-01T08:00:00Z"))
    assert values(eva, RECORD, "record")["next_call"] == "2026-12-01T08:00:00Z"


@pytest.mark.usefixtures("words")
def test_a_status_that_checks_the_form_finds_what_is_gone_since(eva, marek):
    create(eva, kind="record", item=RECORD, title="Pneumatiky", contact="jana")
    save(marek, op(1, item="jana", delete=True))
    edit(eva, 1, RECORD, "record", title=("Pneumatiky", "Zimní pneumatiky"))
    assert set(refused(eva, 2, status=("", "offered"))) == {"contact"}


@pytest.mark.usefixtures("words")
def test_a_record_has_activities_and_stands_on_its_companys_card(eva):
    create(eva, kind="record", item=RECORD, title="Pneumatiky", contact="jana", company="novak")
    create(eva, kind="activity", item="call", type="CALL", counterpart="112", record=RECORD)
    activities = card(eva, f"/records/{RECORD}", "activities")
    assert ([row.id for row in activities.rows], activities.comments) == (["call"], True)
    assert activities.add == "/activities/new?company=novak&contact=jana&record=record-1"
    assert [row.id for row in card(eva, "/companies/novak", "records").rows] == [RECORD]


def test_the_colour_of_a_status_is_seen_where_it_can_be_chosen_and_where_it_is_set(eva, marek):
    create(marek, kind="status", item="won", title="Vyhráno", kinds=["record", "ticket"], colour="green")
    create(marek, kind="status", item="fresh", title="Nový", kinds=["record"])
    create(eva, kind="record", item=RECORD, title="Pneumatiky", status="won", stage="CLOSE")
    create(eva, kind="ticket", item="ticket-1", title="Dodat", statuses=["won"])
    fields = {field.name: field for field in page(eva, f"/records/{RECORD}").fields}
    assert [(option.text, option.colour) for option in fields["status"].options] == [("Nový", ""), ("Vyhráno", "green")]
    assert page(eva, "/records").rows[0].badges == [Badge("Vyhráno", "green"), Badge("choice.stage.CLOSE")]
    assert page(eva, "/tickets").rows[0].badges == [Badge("choice.stage.OPEN"), Badge("Vyhráno", "green")]
    assert page(marek, "/statuses").rows[1].badges[0] == Badge("choice.colour.green", "green")
