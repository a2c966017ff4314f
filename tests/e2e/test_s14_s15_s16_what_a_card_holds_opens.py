"""S14: an activity opens. S15: a ticket opens in Tickets. S16: an attachment is downloaded to the phone.

S17, S18: from companies and records too; a record has no card of tickets, its ticket is a link.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.kinds import COMPANY, CONTACT, EACH_KIND, EVERY_WAY, RECORD, each, every_way


@dataclass(frozen=True)
class Held:
    """An item, and what its cards hold."""

    address: str
    ticket: str


@pytest.fixture
def zuzana(eva, kind) -> Held:
    company = eva.make("company", title="Kartová a.s.")
    contact = eva.contact(first_name="Zuzana", last_name="Kartová", company=company)
    ticket = eva.make("ticket", title="Nejde tiskárna", stage="OPEN", contact=contact, opened_at="2026-04-02T08:00:00Z")
    record = eva.make("record", title="Reklamace tiskárny", contact=contact, company=company, ticket=ticket)
    eva.make("activity", type="CALL", direction="in", outcome="reached", title="Dotaz na tiskárnu", contact=contact,
             ticket=ticket, record=record, started_at="2026-04-02T08:05:00Z", duration="205", description="Bliká červeně.")  # fmt: skip
    item_id = {"contact": contact, "company": company, "record": record}[kind.name]
    eva.attach(kind.slug, item_id, "Účtenka č. 7.txt", "Příliš žluťoučký kůň".encode())
    return Held(f"/{kind.slug}/{item_id}", ticket)


def row(phone, title: str):
    return phone.get_by_role("tabpanel").get_by_role("link", name=title, exact=True)


def open_card(phone, words, name: str) -> None:
    phone.get_by_role("tab", name=words[f"card.{name}"], exact=True).tap()


@EVERY_WAY
def test_an_activity_opens_its_detail(phone, words, hand, zuzana):
    phone.goto(f"{zuzana.address}?card=activities")
    hand.press(row(phone, "Dotaz na tiskárnu"))
    expect(phone.get_by_role("heading", name="Dotaz na tiskárnu")).to_be_visible()
    expect(phone.get_by_label(words["field.type"], exact=True)).to_have_value("CALL")
    expect(phone.get_by_label(words["field.duration"], exact=True)).to_have_value("3:25")
    expect(phone.get_by_label(words["field.description"], exact=True)).to_have_value("Bliká červeně.")
    expect(phone.get_by_role("button", name=f"{words['field.contact']}: Zuzana Kartová")).to_be_visible()
    hand.press(phone.get_by_role("link", name=words["action.back"]))
    expect(phone).to_have_url(f"{zuzana.address}?card=activities")


@EACH_KIND
def test_what_may_be_edited_of_an_activity_is_saved(phone, words, eva, zuzana):
    phone.goto(f"{zuzana.address}?card=activities")
    row(phone, "Dotaz na tiskárnu").tap()
    phone.get_by_label(words["field.description"], exact=True).fill("Vyřešeno.")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(phone.url.rpartition("/")[2], "activities")["description"] == "Vyřešeno."


@every_way(CONTACT, COMPANY)
def test_a_ticket_opens_in_tickets(phone, words, hand, zuzana):
    phone.goto(f"{zuzana.address}?card=tickets")
    hand.press(row(phone, "Nejde tiskárna"))
    expect(phone.get_by_role("heading", name="Nejde tiskárna")).to_be_visible()
    in_bar = phone.get_by_role("navigation").get_by_role("link", name=words["bar.tickets"])
    expect(in_bar).to_have_attribute("aria-current", "page")
    expect(phone.get_by_label(words["field.stage"], exact=True)).to_have_value("OPEN")
    open_card(phone, words, "activities")
    expect(row(phone, "Dotaz na tiskárnu")).to_be_visible()


@every_way(RECORD)
def test_the_ticket_of_a_record_opens_in_tickets(phone, words, hand, zuzana):
    phone.goto(zuzana.address)
    hand.press(phone.get_by_role("button", name=f"{words['field.ticket']}: Nejde tiskárna"))
    hand.choose(phone.get_by_role("menuitem", name=words["link.show.ticket"]))
    expect(phone).to_have_url(f"/tickets/{zuzana.ticket}")
    in_bar = phone.get_by_role("navigation").get_by_role("link", name=words["bar.tickets"])
    expect(in_bar).to_have_attribute("aria-current", "page")


@EVERY_WAY
def test_an_attachment_is_downloaded_by_its_name(phone, hand, zuzana):
    phone.goto(f"{zuzana.address}?card=attachments")
    with phone.expect_download() as downloading:
        hand.press(row(phone, "Účtenka č. 7.txt"))
    assert downloading.value.suggested_filename == "Účtenka č. 7.txt"
    assert Path(downloading.value.path()).read_text("utf-8") == "Příliš žluťoučký kůň"
    expect(phone).to_have_url(f"{zuzana.address}?card=attachments")


def test_janas_attachment_of_the_demo_is_a_real_pdf(phone, words):
    phone.goto("/contacts?q=jana+dvorakova")
    phone.get_by_role("link", name="Jana Dvořáková", exact=True).tap()
    open_card(phone, words, "attachments")
    with phone.expect_download() as downloading:
        row(phone, "Příloha č. 1.pdf").tap()
    assert downloading.value.suggested_filename == "Příloha č. 1.pdf"
    assert Path(downloading.value.path()).read_bytes().startswith(b"%PDF-")


@each(CONTACT)
def test_a_file_from_the_phone_is_added_and_listed(phone, words, zuzana, tmp_path):
    photo = tmp_path / "Fotka škody.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    phone.goto(f"{zuzana.address}?card=attachments")
    with phone.expect_file_chooser() as choosing:
        phone.get_by_role("button", name=words["attachment.add"]).tap()
    choosing.value.set_files(photo)
    expect(row(phone, "Fotka škody.png")).to_be_visible()


@each(CONTACT)
def test_a_file_over_the_cap_is_refused_with_a_sentence(phone, words, zuzana, tmp_path):
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(26 * 2**20)
    phone.goto(f"{zuzana.address}?card=attachments")
    with phone.expect_file_chooser() as choosing:
        phone.get_by_role("button", name=words["attachment.add"]).tap()
    choosing.value.set_files(film)
    expect(phone.get_by_role("tabpanel").locator(".problem")).to_contain_text("25")
