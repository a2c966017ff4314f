"""Tickets: saved views, filters and search narrow the list together; what is chosen is in the address."""

import uuid
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect


@pytest.fixture
def mark(eva, marek) -> str:
    """A word by which only these tickets are found."""
    word = f"pohled{uuid.uuid4().hex[:8]}"
    opened = {"opened_at": datetime.now(UTC).isoformat()}  # the newest are drawn first
    eva.make("ticket", title=f"{word} moje", priority="HIGH", **opened)
    marek.make("ticket", title=f"{word} ničí", owner="", priority="LOW", **opened)
    marek.make("ticket", title=f"{word} čeká", stage="WAIT", priority="LOW", **opened)
    return word


def row(phone, title: str):
    return phone.get_by_role("link", name=title, exact=True)


def test_a_view_and_a_filter_narrow_the_list_and_survive_going_back(phone, words, mark):
    phone.goto("/tickets")
    phone.get_by_role("link", name=words["list.unassigned"], exact=True).tap()
    expect(phone).to_have_url("/tickets?only=unassigned")
    expect(phone.get_by_role("link", name=words["list.unassigned"], exact=True)).to_have_attribute(
        "aria-current", "true"
    )
    expect(row(phone, f"{mark} ničí")).to_be_visible()
    expect(row(phone, f"{mark} moje")).to_have_count(0)
    phone.get_by_role("link", name=words["list.all"], exact=True).tap()
    expect(row(phone, f"{mark} moje")).to_be_visible()
    phone.get_by_role("combobox", name=words["field.stage"]).select_option("WAIT")
    expect(phone).to_have_url("/tickets?stage=WAIT")
    phone.get_by_role("searchbox").fill(mark)
    expect(row(phone, f"{mark} čeká")).to_be_visible()
    expect(phone.locator(".row-title")).to_have_count(1)
    row(phone, f"{mark} čeká").tap()
    expect(phone.get_by_role("heading", name=f"{mark} čeká")).to_be_visible()
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(phone).to_have_url(f"/tickets?stage=WAIT&q={mark}")
    expect(phone.get_by_role("combobox", name=words["field.stage"])).to_have_value("WAIT")
    phone.get_by_role("combobox", name=words["field.stage"]).select_option("")
    expect(phone.locator(".row-title")).to_have_count(3)


def test_the_search_promises_no_number_where_none_is_found(phone, words):
    phone.goto("/tickets")
    expect(phone.get_by_role("searchbox")).to_have_attribute("placeholder", words["list.search"])
    phone.goto("/contacts")
    expect(phone.get_by_role("searchbox")).to_have_attribute("placeholder", words["list.search_hint"])
