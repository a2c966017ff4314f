"""S14: an activity is filed by hand from a card, a comment is written on it, a call begins from a ticket."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def company(eva) -> str:
    return eva.make("company", title="Sklo Kartička")


@pytest.fixture
def contact(eva, company) -> str:
    return eva.contact(first_name="Hana", last_name="Kartičková", company=company, phone=["+420602333444"])


@pytest.fixture
def ticket(eva, contact) -> str:
    return eva.make("ticket", title="Rozbité okno", contact=contact)


@pytest.fixture
def record(eva, contact, company) -> str:
    return eva.make("record", title="Nové okno", contact=contact, company=company)


def rows(phone):
    return phone.get_by_role("tabpanel").get_by_role("listitem")


@pytest.mark.parametrize(
    ("slug", "links"),
    [
        ("contacts", ("contact",)),
        ("companies", ("company",)),
        ("records", ("record", "contact", "company")),
        ("tickets", ("ticket", "contact")),
    ],
)
def test_an_activity_is_filed_by_hand_with_its_links_filled_in(phone, words, eva, request, slug, links):
    ids = {name: request.getfixturevalue(name) for name in links}
    phone.goto(f"/{slug}/{ids[links[0]]}?card=activities")
    phone.get_by_role("tabpanel").get_by_role("link", name=words["kind.activity.new"]).tap()
    expect(phone).to_have_url("/activities/new")
    phone.get_by_label(words["field.type"], exact=True).select_option("CHAT")
    phone.get_by_role("textbox", name=words["field.title"], exact=True).fill("Napsáno přes chat")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone).to_have_url(re.compile(r"/activities/activity-[\w-]+$"))
    expect(phone.get_by_role("heading", name="Napsáno přes chat")).to_be_visible()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    saved = eva.read(phone.url.rpartition("/")[2], "activities")
    assert {name: saved[name] for name in links} == ids
    assert (saved["type"], saved["started_at"] != "") == ("CHAT", True)
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(rows(phone).get_by_role("link", name="Napsáno přes chat")).to_be_visible()


def test_a_comment_is_written_on_the_card_and_stands_in_the_thread(phone, words, eva, ticket):
    phone.goto(f"/tickets/{ticket}?card=activities")
    box = phone.get_by_role("textbox", name=words["comment.title"])
    box.fill("Zítra přijede technik\nMezi osmou a desátou.")
    box.blur()
    phone.reload()
    expect(box).to_have_value("Zítra přijede technik\nMezi osmou a desátou.")
    phone.get_by_role("button", name=words["comment.send"]).tap()
    expect(rows(phone).get_by_role("link", name="Zítra přijede technik")).to_be_visible()
    expect(box).to_have_value("")
    expect(rows(phone).get_by_text(words["choice.type.COMMENT"], exact=True)).to_be_visible()
    (activity,) = eva.view(f"/tickets/{ticket}")["cards"][0]["rows"]
    saved = eva.read(activity["id"], "activities")
    assert (saved["type"], saved["description"], saved["ticket"]) == ("COMMENT", "Mezi osmou a desátou.", ticket)


def test_a_comment_sent_by_two_taps_is_one_and_leads_nowhere(phone, words, ticket):
    phone.goto(f"/tickets/{ticket}?card=activities")
    box = phone.get_by_role("textbox", name=words["comment.title"])
    box.fill("Jednou stačí")
    where = phone.get_by_role("button", name=words["comment.send"]).bounding_box()
    for _ in range(2):
        phone.touchscreen.tap(where["x"] + 20, where["y"] + where["height"] / 2)
    expect(rows(phone).get_by_role("link", name="Jednou stačí")).to_have_count(1)
    expect(box).to_have_value("")
    assert phone.url.endswith(f"/tickets/{ticket}?card=activities")


def test_a_call_that_begins_from_a_ticket_is_filed_to_it_and_to_its_contact(phone, words, eva, ticket, contact):
    phone.goto(f"/tickets/{ticket}")
    phone.get_by_role("button", name=f"{words['field.contact']}: Hana Kartičková").tap()
    call = phone.get_by_role("menuitem", name=words["detail.call"])
    expect(call).to_have_attribute("href", "tel:+420602333444")
    phone.evaluate("document.addEventListener('click', event => event.preventDefault())")
    call.tap()
    phone.get_by_role("button", name=words["choice.outcome.reached"], exact=True).tap()
    phone.get_by_role("button", name=words["call.file"]).tap()
    expect(phone.get_by_role("button", name=words["call.file"])).to_have_count(0)
    phone.goto(f"/tickets/{ticket}?card=activities")
    expect(rows(phone).get_by_text(words["choice.type.CALL"], exact=True)).to_be_visible()
    (activity,) = eva.view(f"/tickets/{ticket}")["cards"][0]["rows"]
    saved = eva.read(activity["id"], "activities")
    assert (saved["type"], saved["ticket"], saved["contact"]) == ("CALL", ticket, contact)


def test_a_part_of_a_ticket_is_made_on_its_card(phone, words, eva, ticket, contact):
    phone.goto(f"/tickets/{ticket}?card=children")
    phone.get_by_role("tabpanel").get_by_role("link", name=words["kind.ticket.new"]).tap()
    phone.get_by_role("textbox", name=words["field.title"], exact=True).fill("Objednat sklo")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone).to_have_url(re.compile(r"/tickets/ticket-[\w-]+$"))
    expect(phone.get_by_role("heading", name="Objednat sklo")).to_be_visible()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    saved = eva.read(phone.url.rpartition("/")[2], "tickets")
    assert (saved["parent"], saved["contact"]) == (ticket, contact)
