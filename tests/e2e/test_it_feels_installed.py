"""What an app does and a page in a browser does not: it begins with its own colours, and back closes what lies over the page."""

import json

import pytest
from playwright.sync_api import Page, expect


def test_the_splash_has_the_paper_and_a_large_icon(phone: Page):
    """Android makes it of the manifest: background, name, the largest icon."""
    phone.goto("/contacts")
    manifest = json.loads(phone.context.new_cdp_session(phone).send("Page.getAppManifest")["data"])
    red, green, blue = bytes.fromhex(manifest["background_color"].removeprefix("#"))
    paper = phone.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == f"rgb({red}, {green}, {blue})"
    assert "512x512" in {icon["sizes"] for icon in manifest["icons"]}
    assert manifest["name"]


@pytest.mark.parametrize("button", ["phone", "card.order", "detail.more"])
def test_a_request_to_close_closes_the_sheet_and_leaves_the_page(phone: Page, words, eva, button):
    """The back gesture of Android is such a request, as the Escape key is on a desk (HTML: close watchers)."""
    item_id = eva.contact(last_name="Zavíraná", phone=["+420601555777"])
    phone.goto(f"/contacts/{item_id}")
    names = {"phone": f"{words['field.phone']}: +420 601 555 777"}
    phone.get_by_role("button", name=names.get(button, words.get(button)), exact=True).tap()
    expect(phone.get_by_role("dialog")).to_be_visible()
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone).to_have_url(f"/contacts/{item_id}")
