"""A contact goes to somebody else's phone: a code for its camera, a card to send or to save, without a network too."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import sign_in
from tests.until import until

# A phone has a sheet to share with; headless Chromium has none. This one remembers what it was given.
SHEET = """
  navigator.canShare = ({ files }) => files.every((file) => file.type === "text/vcard");
  navigator.share = async ({ files: [file] }) => { window.shared = [file.name, await file.text()]; };
"""


@pytest.fixture
def item_id(eva) -> str:
    values = {"phone": ["+420 733 400 500"], "email": ["zdena@example.cz"], "note": "jen pro nás"}
    return eva.contact(first_name="Zdena", last_name="Sdílená", **values)


def opened(phone: Page, words, item_id: str) -> None:
    phone.goto(f"/contacts/{item_id}")
    expect(phone.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_have_value("Sdílená")


def share(phone: Page, words):
    phone.get_by_role("button", name=words["detail.more"], exact=True).tap()
    phone.get_by_role("menuitem", name=words["detail.share"], exact=True).tap()
    code = phone.get_by_role("img", name=words["sharing.code"].format(title="Zdena Sdílená"))
    expect(code).to_be_visible()
    return code


def test_a_code_is_shown_and_the_card_can_be_saved_without_our_notes(phone, words, item_id):
    opened(phone, words, item_id)
    share(phone, words)
    with phone.expect_download() as download:
        phone.get_by_role("button", name=words["sharing.keep"]).tap()
    assert download.value.suggested_filename == "Zdena Sdílená.vcf"
    card = Path(download.value.path()).read_text("utf-8")
    assert "TEL;TYPE=WORK,VOICE:+420733400500" in card
    assert "N:Sdílená;Zdena;;;" in card
    assert "jen pro nás" not in card
    phone.get_by_role("button", name=words["action.close"], exact=True).last.tap()
    expect(phone.get_by_role("dialog")).to_have_count(0)


def test_the_card_is_sent_by_the_phones_own_sheet_where_it_has_one(context, server, words, item_id):
    context.add_init_script(SHEET)
    phone = sign_in(context, server, "eva")
    opened(phone, words, item_id)
    share(phone, words)
    phone.get_by_role("button", name=words["sharing.send"]).tap()
    until(phone, "() => window.shared !== undefined")
    name, card = phone.evaluate("window.shared")
    assert name == "Zdena Sdílená.vcf"
    assert card.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")


def test_it_is_shared_without_a_network_once_it_was_shared_with_one(phone, words, item_id):
    opened(phone, words, item_id)
    share(phone, words)
    phone.get_by_role("button", name=words["action.close"], exact=True).last.tap()
    phone.context.set_offline(True)
    share(phone, words)


def test_what_has_no_number_and_no_address_is_not_shared(phone, words, eva):
    phone.goto(f"/contacts/{eva.contact(last_name='Beze všeho')}")
    expect(phone.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_have_value("Beze všeho")
    phone.get_by_role("button", name=words["detail.more"], exact=True).tap()
    expect(phone.get_by_role("menuitem", name=words["detail.clone"], exact=True)).to_be_visible()
    expect(phone.get_by_role("menuitem", name=words["detail.share"], exact=True)).to_have_count(0)
