"""An item with unsaved changes has a red dot wherever it is listed."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kinds import EACH_KIND, WITH_NUMBERS, unique


def is_marked(phone: Page, item_id: str) -> None:
    row = phone.locator(".row", has=phone.locator(f"a[href$='/{item_id}']"))
    expect(row.locator(".dot")).to_be_visible()


def type_into(phone: Page, words, address: str) -> None:
    phone.goto(address)
    description = phone.get_by_role("textbox", name=words["field.description"], exact=True)
    description.fill("rozepsáno")
    description.blur()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")


@EACH_KIND
@pytest.mark.parametrize("query", ["q=teckovana", "only=recent"])
def test_an_item_is_marked_in_the_list_and_among_the_recents(phone, words, eva, kind, query):
    item_id = kind.make(eva, unique("Tečkovaná"))
    type_into(phone, words, f"/{kind.slug}/{item_id}")
    phone.goto(f"/{kind.slug}?{query}")
    is_marked(phone, item_id)


@WITH_NUMBERS
def test_who_can_be_called_is_marked_in_the_phone_section(phone, words, eva, kind):
    item_id = kind.make(eva, unique("Tečková"), phone=["601 333 222"])
    type_into(phone, words, f"/{kind.slug}/{item_id}")
    phone.goto("/phone?q=teckova")
    is_marked(phone, item_id)


def test_a_contact_is_marked_on_the_card_of_its_company(phone, words, eva):
    mill = eva.make("company", title="Tečkovaný Mlýn")
    item_id = eva.contact(last_name="Tečka", company=mill)
    type_into(phone, words, f"/contacts/{item_id}")
    phone.goto(f"/companies/{mill}?card=contacts")
    is_marked(phone, item_id)


def test_a_ticket_is_marked_in_its_list(phone, words, eva):
    ticket = eva.make("ticket", title="Tečkovaný tiket")
    type_into(phone, words, f"/tickets/{ticket}")
    phone.goto("/tickets?q=teckovany")
    is_marked(phone, ticket)
