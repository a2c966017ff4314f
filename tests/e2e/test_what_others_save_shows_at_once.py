"""What somebody saves shows on the open pages of the others, and leaves alone what they are typing."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, sign_in


@pytest.fixture
def hana(eva) -> str:
    return eva.contact(first_name="Hana", last_name="Souběžná", note="stará")


@pytest.fixture
def mareks(browser: Browser, server, language) -> Iterator[Page]:
    """Marek's phone."""
    context = browser.new_context(**PHONE, locale=language, base_url=server.url)
    yield sign_in(context, server, "marek")
    context.close()


def field(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def save(phone: Page, words):
    return phone.get_by_role("button", name=words["action.save"], exact=True)


def saved(phone: Page):
    return expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


def change(phone: Page, words, address: str, name: str, value: str) -> None:
    phone.goto(address)
    field(phone, words, name).fill(value)
    save(phone, words).tap()
    saved(phone)


def test_a_change_shows_on_the_other_phone_while_text_is_typed_there(phone, mareks, words, hana):
    phone.goto(f"/contacts/{hana}")
    note = field(phone, words, "note")
    note.fill("psáno")
    note.evaluate("box => box.setSelectionRange(3, 3)")
    change(mareks, words, f"/contacts/{hana}", "first_name", "Johana")
    expect(field(phone, words, "first_name")).to_have_value("Johana")
    expect(phone.get_by_role("heading", name="Johana Souběžná")).to_be_visible()
    typed = note.evaluate("box => [box.value, box.selectionStart, document.activeElement === box]")
    assert typed == ["psáno", 3, True]


@pytest.mark.parametrize(("choice", "kept"), [("conflict.mine", "od Evy"), ("conflict.theirs", "od Marka")])
def test_a_field_that_both_change_says_so_before_save(phone, mareks, words, eva, hana, choice, kept):
    phone.goto(f"/contacts/{hana}")
    field(phone, words, "note").fill("od Evy")
    change(mareks, words, f"/contacts/{hana}", "note", "od Marka")
    said = phone.locator("[data-field=note] .clash")
    expect(said).to_contain_text(re.compile("Marek.*od Marka"))
    expect(field(phone, words, "note")).to_have_value("od Evy")
    phone.get_by_role("button", name=words[choice]).tap()
    expect(said).to_have_count(0)
    if choice == "conflict.mine":
        save(phone, words).tap()
    saved(phone)
    expect(field(phone, words, "note")).to_have_value(kept)
    assert eva.read(hana)["note"] == kept


def test_a_list_that_is_open_shows_what_others_rename_and_add(phone, marek, hana):
    phone.goto("/contacts?q=souběž")
    row = phone.locator(f"a[href='/contacts/{hana}']")
    expect(row).to_have_text("Hana Souběžná")
    marek.op(id=hana, base_version=1, patch={"first_name": {"from": "Hana", "to": "Johana"}})
    expect(row).to_have_text("Johana Souběžná")
    added = marek.contact(first_name="Nora", last_name="Souběžná")
    expect(phone.locator(f"a[href='/contacts/{added}']")).to_be_visible()


def test_a_card_shows_what_others_add(phone, words, marek, hana):
    phone.goto(f"/contacts/{hana}?card=activities")
    expect(phone.get_by_role("tab", name=words["card.activities"], exact=True)).to_have_attribute(
        "aria-selected", "true"
    )
    title = "Volal kvůli faktuře"
    marek.make("activity", type="CALL", title=title, contact=hana, started_at="2024-01-01T10:00:00Z")
    expect(phone.get_by_role("link", name=title)).to_be_visible()


def test_a_phone_that_was_away_catches_up(phone, words, marek, hana):
    phone.goto(f"/contacts/{hana}")
    expect(field(phone, words, "first_name")).to_have_value("Hana")
    phone.context.set_offline(True)
    expect(phone.get_by_text(words["status.offline"])).to_be_visible()
    marek.op(id=hana, base_version=1, patch={"first_name": {"from": "Hana", "to": "Johana"}})
    phone.context.set_offline(False)
    expect(field(phone, words, "first_name")).to_have_value("Johana")
