"""By words that only a closed field says nothing is found, also where managers made the field, took it away or hid it."""

import pytest

from tests.integration.forms import add_field, change_field
from tests.integration.roles import now, say
from tests.integration.saves import create, page

pytestmark = pytest.mark.usefixtures("database")
SECRET = "field-secret"
NUMBER = "777000111"


@pytest.fixture
def name(database, marek, admin) -> str:  # noqa: ARG001  the database comes first
    """A field of companies that managers made; a firm has a number in it, and a note that says nothing else."""
    made = add_field(marek, SECRET, form="company", title="Tajné", type="phone")
    create(admin, item="firm", kind="company", title="A firm", email=["canary@example.cz"], **{made: NUMBER})
    return made


def found(actor, query: str) -> dict[str, object]:
    """Return what a search finds of companies, wherever it is asked."""
    return {
        "list": [row.title for row in page(now(actor), f"/companies?q={query}").rows],
        "elsewhere": [other.count for other in page(now(actor), f"/contacts?q={query}").elsewhere],
        "phone": [row.title for row in page(now(actor), f"/phone?q={query}").rows],
    }


EVERYWHERE = {"list": ["A firm"], "elsewhere": ["1"], "phone": ["A firm"]}
NOWHERE = {"list": [], "elsewhere": [], "phone": []}


def test_a_closed_field_of_managers_finds_nothing_and_is_not_counted(eva, marek, admin, name):
    assert found(eva, NUMBER) == EVERYWHERE
    say(admin, f"agent-company-{name}", read="none")
    assert found(eva, NUMBER) == NOWHERE
    assert found(marek, NUMBER) == EVERYWHERE


def test_closed_for_all_but_the_owner_it_finds_ones_own(eva, admin, name):
    create(eva, item="own", kind="company", title="Eva's firm", **{name: NUMBER})
    say(admin, f"agent-company-{name}", read="own")
    assert found(eva, NUMBER) == {"list": ["Eva's firm"], "elsewhere": ["1"], "phone": ["Eva's firm"]}


@pytest.mark.usefixtures("name")
def test_an_open_field_of_managers_finds_and_is_counted_where_another_one_is_closed(eva, admin):
    say(admin, "agent-company-email", read="none")
    assert found(eva, NUMBER) == EVERYWHERE


def test_closed_and_taken_away_it_finds_nothing(eva, marek, admin, name):
    say(admin, f"agent-company-{name}", read="none")
    change_field(marek, SECRET, removed=("", "yes"))
    assert found(eva, NUMBER) == NOWHERE


@pytest.mark.usefixtures("name")
def test_a_field_that_a_manager_hid_finds_nothing(eva, marek):
    assert found(eva, "canary") == EVERYWHERE
    change_field(marek, "field-company-email", hidden=("", "yes"))
    assert found(eva, "canary") == found(marek, "canary") == NOWHERE
