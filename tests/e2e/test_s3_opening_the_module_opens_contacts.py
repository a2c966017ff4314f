"""S3: after the module is opened, the card Contacts is open."""

from playwright.sync_api import expect


def test_the_address_without_a_path_opens_the_card_contacts(phone, words):
    phone.goto("/")
    expect(phone).to_have_url("/contacts")
    expect(phone.get_by_role("tab", name=words["kind.contact.many"])).to_have_attribute("aria-selected", "true")
    expect(phone.get_by_role("listitem").first).to_be_visible()


def test_a_tap_on_crm_in_the_bar_opens_the_card_contacts(phone, words):
    phone.goto("/settings")
    phone.get_by_role("navigation").get_by_role("link", name="CRM").tap()
    expect(phone).to_have_url("/contacts")
    expect(phone.get_by_role("tab", name=words["kind.contact.many"])).to_have_attribute("aria-selected", "true")


def test_the_list_goes_on_while_one_scrolls_in_the_czech_order(phone, eva):
    phone.goto("/contacts")
    wanted = eva.client.get("/api/contacts?take=100").json()["items"]
    for place, item in enumerate(wanted, 1):
        row = phone.locator(f"main li[aria-posinset='{place}']")
        row.scroll_into_view_if_needed()
        expect(row.locator(".row-title")).to_have_text(item["title"])


def test_mine_keeps_ones_own_contacts(phone, words, eva, marek):
    mine, his = eva.contact(last_name="Aaa Evina"), marek.contact(last_name="Aaa Markova")
    phone.goto("/contacts")
    expect(phone.get_by_role("link", name="Aaa Markova", exact=True)).to_be_visible()
    phone.get_by_role("link", name=words["list.mine"], exact=True).tap()
    expect(phone).to_have_url("/contacts?only=mine")
    expect(phone.get_by_role("link", name="Aaa Markova", exact=True)).to_have_count(0)
    expect(phone.get_by_role("link", name="Aaa Evina", exact=True).first).to_be_visible()
    phone.get_by_role("link", name=words["list.all"], exact=True).tap()
    expect(phone.get_by_role("link", name="Aaa Markova", exact=True).first).to_be_visible()
    for api, item_id in ((eva, mine), (marek, his)):
        api.op(id=item_id, base_version=1, patch={"last_name": {"from": None, "to": "Zzz"}})
