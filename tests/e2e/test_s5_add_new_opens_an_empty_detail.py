"""S5: a tap on Add new opens an empty detail."""

import re

from playwright.sync_api import expect


def test_add_new_opens_an_empty_detail(phone, words):
    phone.goto("/contacts")
    phone.get_by_role("button", name=words["action.add"]).tap()
    expect(phone).to_have_url("/contacts/new")
    expect(phone.get_by_role("textbox", name=words["field.first_name"], exact=True)).to_have_value("")
    expect(phone.get_by_role("textbox", name=words["field.phone"], exact=True)).to_have_value("")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    expect(phone.locator("[data-changed]")).to_have_count(0)


def test_what_is_typed_into_a_new_contact_is_saved_under_an_address_of_its_own(phone, words, eva):
    phone.goto("/contacts")
    phone.get_by_role("button", name=words["action.add"]).tap()
    phone.get_by_role("textbox", name=words["field.last_name"], exact=True).fill("Nováčková")
    phone.get_by_role("textbox", name=words["field.phone"], exact=True).fill("606 111 222")
    phone.get_by_role("button", name=words["action.save"]).tap()
    expect(phone).to_have_url(re.compile(r"/contacts/(?!new)[\w-]+$"))
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    expect(phone.get_by_role("heading", name="Nováčková")).to_be_visible()
    saved = eva.read(phone.url.rpartition("/")[2])
    assert (saved["last_name"], saved["phone"]) == ("Nováčková", ["+420606111222"])
    phone.go_back()
    expect(phone).to_have_url("/contacts")


def test_a_new_contact_that_was_not_saved_is_still_there_after_a_reload(phone, words):
    phone.goto("/contacts/new")
    name = phone.get_by_role("textbox", name=words["field.last_name"], exact=True)
    name.fill("Rozepsaný")
    name.blur()
    expect(phone.locator("[data-field=last_name]")).to_have_attribute("data-changed", "")
    phone.reload()
    expect(name).to_have_value("Rozepsaný")
    expect(phone.locator("[data-field=last_name]")).to_have_attribute("data-changed", "")
    phone.get_by_role("button", name=words["detail.discard"]).tap()
    expect(name).to_have_value("")


def test_a_contact_without_a_name_is_refused_with_a_sentence_and_nothing_is_lost(phone, words):
    phone.goto("/contacts/new")
    phone.get_by_role("textbox", name=words["field.note"], exact=True).fill("bez jména")
    phone.get_by_role("button", name=words["action.save"]).tap()
    expect(phone.locator("[data-field=first_name] .problem")).to_be_visible()
    expect(phone.get_by_role("textbox", name=words["field.note"], exact=True)).to_have_value("bez jména")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")
