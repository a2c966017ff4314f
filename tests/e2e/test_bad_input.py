"""Bad input gets a clear sentence, changes nothing and loses nothing."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("address", ["/contacts/nobody-has-this-id", "/contacts/nobody-has-this-id/history"])
def test_an_unknown_id_is_a_page_that_says_so_and_leads_back(phone: Page, words, address):
    phone.goto(address)
    expect(phone.get_by_role("main")).to_contain_text(words["outcome.missing"])
    phone.get_by_role("link", name=words["kind.contact.all"]).tap()
    expect(phone).to_have_url("/contacts")


def test_an_address_that_leads_nowhere_is_a_page_too(phone: Page, words):
    phone.goto("/nothing/at/all")
    expect(phone.get_by_role("heading", name=words["outcome.no_page"])).to_be_visible()


def test_a_search_that_finds_nothing_says_so(phone: Page, words):
    phone.goto("/contacts?q=qqqqxxxx")
    expect(phone.get_by_role("main")).to_contain_text(words["list.nothing_found"].format(query="qqqqxxxx"))


def test_a_megabyte_in_a_name_is_refused_with_a_sentence_and_stays_on_the_screen(phone: Page, words, eva):
    item_id = eva.contact(first_name="Krátká", last_name="Dlouhá")
    phone.goto(f"/contacts/{item_id}")
    name = phone.get_by_role("textbox", name=words["field.first_name"], exact=True)
    name.fill("x" * 1_000_000)
    # A megabyte is laid out for so long that a touch may become a long one.
    phone.get_by_role("button", name=words["action.save"], exact=True).click()
    problem = phone.locator("[data-field=first_name] .problem")
    expect(problem).to_contain_text("128")
    expect(name).to_have_attribute("aria-invalid", "true")
    assert len(name.input_value()) == 1_000_000
    assert eva.read(item_id)["first_name"] == "Krátká"


@pytest.mark.parametrize(("name", "typed"), [("phone", "volejte"), ("email", "jana(at)example.cz")])
def test_a_number_or_address_that_is_none_is_refused_under_its_field(phone: Page, words, eva, name, typed):
    item_id = eva.contact(last_name="Opravená")
    phone.goto(f"/contacts/{item_id}")
    field = phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)
    field.fill(typed)
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.locator(f"[data-field={name}] .problem")).to_be_visible()
    expect(field).to_have_value(typed)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    assert eva.read(item_id)[name] == []


def test_what_looks_like_markup_is_text(phone: Page, words, eva):
    evil = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>'
    item_id = eva.contact(first_name=evil, last_name="Zlá", note=evil)
    phone.goto(f"/contacts/{item_id}")
    expect(phone.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_have_value(evil)
    phone.get_by_role("link", name=words["detail.history"]).tap()
    expect(phone.locator(".history-list")).to_contain_text(evil)
    assert phone.evaluate("window.hit") is None
