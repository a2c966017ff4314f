"""S15: a ticket in Tickets is made, assigned, narrowed to a category, closed by its rules, and leads to its contact's company."""

import re
import uuid

import pytest
from playwright.sync_api import expect


@pytest.fixture
def strict(marek) -> str:
    """The title of a category that asks for a status before closing, and closes after the parts only."""
    title = f"Reklamace {uuid.uuid4().hex[:6]}"
    marek.make("category", title=title, sla="240", hours="Mo-Fr 9-17", status_required="close", closed_children="yes")
    return title


@pytest.fixture
def status(marek) -> str:
    title = f"Vyřešeno {uuid.uuid4().hex[:6]}"
    marek.make("status", title=title, kinds=["ticket"])
    return title


def save(phone, words) -> None:
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()


def saved(phone) -> None:
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


def test_a_new_ticket_gets_a_category_and_is_due_in_its_working_hours(phone, words, eva, strict):
    phone.goto("/tickets")
    phone.get_by_role("button", name=words["action.add"]).tap()
    phone.get_by_role("textbox", name=words["field.title"], exact=True).fill("Praská sklo")
    phone.get_by_label(words["field.category"], exact=True).select_option(label=strict)
    expect(phone.locator("[data-field=category]")).to_have_attribute("data-changed", "")
    save(phone, words)
    expect(phone).to_have_url(re.compile(r"/tickets/ticket-[\w-]+$"))
    saved(phone)
    made = eva.read(phone.url.rpartition("/")[2], "tickets")
    assert made["opened_at"] < made["due_at"]
    expect(phone.get_by_label(words["field.due_at"], exact=True)).not_to_have_value("")


def test_a_ticket_becomes_mine_in_one_tap_and_is_handed_over(phone, words, eva, marek):
    ticket = marek.make("ticket", title="Komu patří", owner="")
    phone.goto(f"/tickets/{ticket}")
    owner = phone.get_by_label(words["field.owner"], exact=True)
    me = phone.get_by_role("button", name=f"{words['field.owner']}: {words['person.me']}")
    me.tap()
    expect(me).to_have_count(0)
    save(phone, words)
    saved(phone)
    assert eva.read(ticket, "tickets")["owner"] == eva.client.get("/api/me").json()["id"]
    owner.select_option(label="Marek Dvořák")
    save(phone, words)
    saved(phone)
    assert eva.read(ticket, "tickets")["owner"] == marek.client.get("/api/me").json()["id"]


def test_closing_is_refused_with_sentences_until_the_category_is_content(phone, words, eva, marek, strict, status):
    category = next(row["id"] for row in marek.view("/categories")["rows"] if row["title"] == strict)
    ticket = eva.make("ticket", title="Celek", category=category)
    part = eva.make("ticket", title="Díl celku", parent=ticket)
    phone.goto(f"/tickets/{ticket}")
    phone.get_by_label(words["field.stage"], exact=True).select_option("CLOSE")
    save(phone, words)
    expect(phone.locator("[data-field=stage] .problem")).to_contain_text("Díl celku")
    expect(phone.locator("[data-field=statuses] .problem")).to_contain_text(strict)
    phone.get_by_role("checkbox", name=status).check()
    eva.op(kind="ticket", id=part, base_version=1, patch={"stage": {"from": "OPEN", "to": "CLOSE"}})
    save(phone, words)
    saved(phone)
    assert eva.read(ticket, "tickets")["stage"] == "CLOSE"


def test_the_parts_of_a_ticket_are_a_card_and_lead_back(phone, words, eva):
    ticket = eva.make("ticket", title="Celek s kartou")
    eva.make("ticket", title="Díl na kartě", parent=ticket)
    phone.goto(f"/tickets/{ticket}?card=children")
    phone.get_by_role("tabpanel").get_by_role("link", name="Díl na kartě").tap()
    phone.get_by_role("button", name=f"{words['field.parent']}: Celek s kartou").tap()
    phone.get_by_role("menuitem", name=words["link.show.ticket"]).tap()
    expect(phone.get_by_role("heading", name="Celek s kartou")).to_be_visible()


def test_the_contacts_company_is_in_the_contacts_menu(phone, words, eva):
    company = eva.make("company", title="Pekařství Zkratka")
    contact = eva.contact(last_name="Zkratková", company=company)
    ticket = eva.make("ticket", title="Přes kontakt", contact=contact)
    phone.goto(f"/tickets/{ticket}")
    phone.get_by_role("button", name=f"{words['field.contact']}: Zkratková").tap()
    phone.get_by_role("menuitem", name=words["link.show.company"]).tap()
    expect(phone).to_have_url(f"/companies/{company}")
    expect(phone.get_by_role("heading", name="Pekařství Zkratka")).to_be_visible()


def test_what_is_overdue_says_so_in_the_list_and_on_its_page(phone, words, eva, marek, strict):
    category = next(row["id"] for row in marek.view("/categories")["rows"] if row["title"] == strict)
    word = f"pozdě{uuid.uuid4().hex[:6]}"
    eva.make("ticket", title=word, category=category, opened_at="2026-03-02T08:00:00Z")
    phone.goto(f"/tickets?q={word}")
    row = phone.get_by_role("listitem").filter(has=phone.get_by_role("link", name=word, exact=True))
    expect(row.get_by_text(words["list.overdue"], exact=True)).to_be_visible()
    phone.get_by_role("link", name=word, exact=True).tap()
    expect(phone.locator("[data-field=title]")).to_be_visible()
    expect(phone.get_by_role("main").get_by_text(words["list.overdue"], exact=True)).to_be_visible()
