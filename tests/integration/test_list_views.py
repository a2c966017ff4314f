"""The saved views of a list, and what narrows it."""

import pytest

from tests.integration.saves import create, page

pytestmark = pytest.mark.usefixtures("database")


def ticket(actor, item: str, **values: str) -> str:
    opened = f"2026-11-02T08:00:{len(item):02}Z"
    create(actor, kind="ticket", item=item, title=f"Ticket {item}", **{"opened_at": opened, **values})
    return item


def ids(actor, path: str) -> set[str]:
    return {row.id for row in page(actor, path).rows}


@pytest.fixture
def tickets(database, eva, marek) -> None:  # noqa: ARG001  the database has to be there first
    ticket(eva, "of-eva", priority="HIGH")
    ticket(marek, "of-marek", stage="WAIT", priority="LOW")
    ticket(marek, "of-nobody", owner="", priority="LOW")
    ticket(marek, "of-nobody-done", owner="", stage="CLOSE")


@pytest.mark.usefixtures("tickets")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"of-eva", "of-marek", "of-nobody", "of-nobody-done"}),
        ("?only=mine", {"of-eva"}),
        ("?only=unassigned", {"of-nobody"}),
        ("?only=waiting", {"of-marek"}),
        ("?priority=LOW", {"of-marek", "of-nobody"}),
        ("?priority=LOW&stage=OPEN", {"of-nobody"}),
        ("?only=waiting&priority=HIGH", set()),
        ("?only=waiting&q=marek", {"of-marek"}),
        ("?only=no-such-view", {"of-eva", "of-marek", "of-nobody", "of-nobody-done"}),
        ("?stage=NO_SUCH_STAGE", set()),
        ("?description=narrows+nothing", {"of-eva", "of-marek", "of-nobody", "of-nobody-done"}),
    ],
)
def test_a_view_and_filters_keep_what_fulfils_all_of_them(eva, query, found):
    assert ids(eva, f"/tickets{query}") == found


@pytest.mark.usefixtures("tickets")
def test_the_page_says_what_is_open_and_what_can_be_chosen(eva):
    shown = page(eva, "/tickets?only=waiting&priority=LOW")
    assert shown.only == "waiting"
    priority = next(each for each in shown.filters if each.name == "priority")
    assert (priority.label, priority.value) == ("field.priority", "LOW")
    assert [option.value for option in priority.options] == ["LOW", "MEDIUM", "HIGH"]
    assert page(eva, "/tickets").only == page(eva, "/tickets?only=all").only == ""


def test_a_narrowed_list_goes_on_narrowed(eva):
    low = [ticket(eva, "t" * number, priority="LOW") for number in range(1, 56)]
    ticket(eva, "another", priority="HIGH")
    first = page(eva, "/tickets?priority=LOW")
    second = page(eva, first.next)
    assert [row.id for row in (*first.rows, *second.rows)] == low[::-1]
    assert second.next == ""
