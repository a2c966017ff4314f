"""S5: a tap on Add new opens an empty detail. S17, S18: of companies and records too."""

import re

from playwright.sync_api import expect

from tests.e2e.kinds import EACH_KIND, EVERY_WAY, WITH_NUMBERS


@EACH_KIND
def test_add_new_opens_an_empty_detail(phone, words, kind):
    phone.goto(f"/{kind.slug}")
    phone.get_by_role("button", name=words["action.add"]).tap()
    expect(phone).to_have_url(f"/{kind.slug}/new")
    expect(phone.get_by_role("textbox", name=kind.of(words), exact=True)).to_have_value("")
    expect(phone.get_by_role("textbox", name=words["field.description"], exact=True)).to_have_value("")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    expect(phone.locator("[data-changed]")).to_have_count(0)


@EVERY_WAY
def test_what_is_typed_into_a_new_item_is_saved_under_an_address_of_its_own(phone, words, hand, eva, kind):
    phone.goto(f"/{kind.slug}")
    hand.press(phone.get_by_role("button", name=words["action.add"]))
    hand.write(phone.get_by_role("textbox", name=kind.of(words), exact=True), "Nováčková")
    hand.write(phone.get_by_role("textbox", name=words["field.description"], exact=True), "právě přidaná")
    hand.press(phone.get_by_role("button", name=words["action.save"]))
    expect(phone).to_have_url(re.compile(rf"/{kind.slug}/(?!new)[\w-]+$"))
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    expect(phone.get_by_role("heading", name="Nováčková")).to_be_visible()
    saved = eva.read(phone.url.rpartition("/")[2], kind.slug)
    assert (saved[kind.named_by], saved["description"]) == ("Nováčková", "právě přidaná")
    phone.go_back()
    expect(phone).to_have_url(f"/{kind.slug}")


@WITH_NUMBERS
def test_a_number_typed_into_a_new_item_is_saved_as_one(phone, words, eva, kind):
    phone.goto(f"/{kind.slug}/new")
    phone.get_by_role("textbox", name=kind.of(words), exact=True).fill("Číselná")
    phone.get_by_role("textbox", name=words["field.phone"], exact=True).fill("606 111 222")
    phone.get_by_role("button", name=words["action.save"]).tap()
    expect(phone.get_by_role("heading", name="Číselná")).to_be_visible()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(phone.url.rpartition("/")[2], kind.slug)["phone"] == ["+420606111222"]


@EACH_KIND
def test_a_new_item_that_was_not_saved_is_still_there_after_a_reload(phone, words, kind):
    phone.goto(f"/{kind.slug}/new")
    name = phone.get_by_role("textbox", name=kind.of(words), exact=True)
    name.fill("Rozepsaný")
    name.blur()
    expect(phone.locator(f"[data-field={kind.named_by}]")).to_have_attribute("data-changed", "")
    phone.reload()
    expect(name).to_have_value("Rozepsaný")
    expect(phone.locator(f"[data-field={kind.named_by}]")).to_have_attribute("data-changed", "")
    phone.get_by_role("button", name=words["detail.discard"]).tap()
    expect(name).to_have_value("")


@EACH_KIND
def test_an_item_without_a_name_is_refused_with_a_sentence_and_nothing_is_lost(phone, words, kind):
    phone.goto(f"/{kind.slug}/new")
    phone.get_by_role("textbox", name=words["field.description"], exact=True).fill("bez jména")
    phone.get_by_role("button", name=words["action.save"]).tap()
    expect(phone.locator(f"[data-field={kind.needs}] .problem")).to_be_visible()
    expect(phone.get_by_role("textbox", name=words["field.description"], exact=True)).to_have_value("bez jména")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")
