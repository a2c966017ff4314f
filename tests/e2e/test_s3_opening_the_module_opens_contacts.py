"""S3: after the module is opened, the card Contacts is open. S17, S18: the lists of the others are like its list."""

import re

from playwright.sync_api import expect

from tests.e2e.kinds import EACH_KIND, EVERY_WAY, unique


def test_the_address_without_a_path_opens_the_card_contacts(phone, words):
    phone.goto("/")
    expect(phone).to_have_url("/contacts")
    expect(phone.get_by_role("tab", name=words["kind.contact.many"])).to_have_attribute("aria-selected", "true")
    expect(phone.get_by_role("listitem").first).to_be_visible()


@EVERY_WAY
def test_the_module_opens_with_the_card_contacts_from_wherever_one_is(phone, words, hand, kind):
    phone.goto(f"/{kind.slug}")
    for section, address in (("menu", "/settings"), ("crm", "/contacts")):
        hand.press(phone.get_by_role("navigation").get_by_role("link", name=words[f"bar.{section}"]))
        expect(phone).to_have_url(address)
    expect(phone.get_by_role("tab", name=words["kind.contact.many"])).to_have_attribute("aria-selected", "true")


@EACH_KIND
def test_the_list_goes_on_while_one_scrolls_in_the_czech_order(phone, eva, kind):
    phone.goto(f"/{kind.slug}")
    wanted = eva.client.get(f"/api/{kind.slug}?take=100").json()["items"]
    for place, item in enumerate(wanted, 1):
        row = phone.locator(f"main li[aria-posinset='{place}']")
        row.scroll_into_view_if_needed()
        expect(row.locator(".row-title")).to_have_text(item["title"])


@EACH_KIND
def test_mine_keeps_ones_own(phone, words, eva, marek, kind):
    mine, his = unique("Aaa Evina"), unique("Aaa Markova")
    for api, title in ((eva, mine), (marek, his)):
        kind.make(api, title)
    phone.goto(f"/{kind.slug}")
    phone.get_by_role("searchbox").fill("Aaa")
    expect(phone.get_by_role("link", name=his, exact=True)).to_be_visible()
    phone.get_by_role("link", name=words["list.mine"], exact=True).tap()
    expect(phone).to_have_url(re.compile(rf"/{kind.slug}\?.*only=mine"))
    expect(phone.get_by_role("link", name=his, exact=True)).to_have_count(0)
    expect(phone.get_by_role("link", name=mine, exact=True)).to_be_visible()
    phone.get_by_role("link", name=words["list.all"], exact=True).tap()
    expect(phone.get_by_role("link", name=his, exact=True)).to_be_visible()
