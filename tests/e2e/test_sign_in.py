"""Signing in and out on a phone; what somebody else on the same phone may see."""

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.serving import PASSWORD


def fill_in(page: Page, words, login: str, password: str):
    page.get_by_role("textbox", name=words["sign_in.login"]).fill(login)
    page.get_by_label(words["sign_in.password"]).fill(password)
    page.get_by_role("button", name=words["sign_in.sign_in"]).tap()


def test_a_stranger_is_asked_to_sign_in_and_then_gets_the_page_that_was_asked_for(context: BrowserContext, words):
    page = context.new_page()
    page.goto("/contacts?q=dvorakova+jana")
    expect(page).to_have_url(re.compile("/sign-in"))
    fill_in(page, words, "eva", PASSWORD)
    expect(page).to_have_url("/contacts?q=dvorakova+jana")
    expect(page.get_by_role("link", name="Jana Dvořáková", exact=True)).to_be_visible()


def test_a_wrong_password_is_said_and_the_login_stays(context: BrowserContext, words):
    page = context.new_page()
    page.goto("/sign-in")
    fill_in(page, words, "marek", "something else entirely")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("textbox", name=words["sign_in.login"])).to_have_value("marek")


def test_next_never_leads_to_another_host(context: BrowserContext, words):
    page = context.new_page()
    page.goto("/sign-in?next=//evil.example/contacts")
    fill_in(page, words, "eva", PASSWORD)
    expect(page).to_have_url("/contacts")


def test_signing_out_leaves_nothing_on_the_phone(phone: Page, words):
    phone.goto("/contacts?q=dvorakova+jana")
    phone.get_by_role("link", name="Jana Dvořáková", exact=True).tap()
    phone.get_by_role("textbox", name=words["field.note"], exact=True).fill("nikdy neuloženo")
    phone.get_by_role("navigation").get_by_role("link", name=words["bar.menu"]).tap()
    phone.get_by_role("button", name=words["menu.sign_out"]).tap()
    phone.get_by_role("button", name=words["menu.sign_out_anyway"]).tap()
    expect(phone).to_have_url(re.compile("/sign-in"))
    assert (
        phone.evaluate(
            "indexedDB.databases().then(all => all.map(one => one.name).filter(name => name.startsWith('crm')))"
        )
        == []
    )
    assert {cookie["name"] for cookie in phone.context.cookies()} <= {"crm-language", "backend-enabled"}
    phone.goto("/contacts")
    expect(phone).to_have_url(re.compile("/sign-in"))


def test_an_expired_session_locks_the_screen_and_keeps_what_was_typed(phone: Page, words, eva):
    item_id = eva.contact(first_name="Vypršelá", last_name="Relace")
    phone.goto(f"/contacts/{item_id}")
    note = phone.get_by_role("textbox", name=words["field.note"], exact=True)
    note.fill("psáno před vypršením")
    note.blur()
    phone.context.set_offline(True)  # else the page may notice by another request, before the tap
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "queued")
    phone.context.clear_cookies(name="crm")
    phone.context.set_offline(False)
    expect(phone).to_have_url(re.compile("/sign-in.*expired"))
    expect(phone.get_by_role("status")).to_have_text(words["sign_in.expired"])
    fill_in(phone, words, "eva", PASSWORD)
    expect(phone).to_have_url(re.compile(item_id))
    expect(note).to_have_value("psáno před vypršením")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(item_id)["note"] == "psáno před vypršením"


def test_somebody_else_on_the_same_phone_sees_nothing_of_the_one_before(phone: Page, words, eva, sign_in_as):
    item_id = eva.contact(first_name="Soukromá", last_name="Věc")
    phone.goto(f"/contacts/{item_id}")
    phone.get_by_role("textbox", name=words["field.note"], exact=True).fill("jen pro Evu")
    phone.get_by_role("textbox", name=words["field.note"], exact=True).blur()
    expect(phone.locator("[data-changed]")).to_have_count(1)
    phone.close()
    his = sign_in_as("marek")
    his.goto(f"/contacts/{item_id}")
    expect(his.get_by_role("heading", name="Soukromá Věc")).to_be_visible()
    expect(his.get_by_role("textbox", name=words["field.note"], exact=True)).to_have_value("")
    his.close()
    hers = sign_in_as("eva")
    hers.goto(f"/contacts/{item_id}")
    expect(hers.get_by_role("textbox", name=words["field.note"], exact=True)).to_have_value("jen pro Evu")


def test_the_language_is_asked_for_once_then_chosen_in_the_menu(phone: Page, words, language):
    other = {"en": "cs", "cs": "en"}[language]
    phone.goto(f"/contacts?lang={other}")
    phone.goto("/settings")
    expect(phone.locator("html")).to_have_attribute("lang", other)
    phone.get_by_role("combobox").first.select_option(language)
    expect(phone.get_by_role("button", name=words["menu.sign_out"])).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("button", name=words["menu.sign_out"])).to_be_visible()


def test_nothing_can_be_typed_or_pressed_in_vain_before_the_page_is_alive(phone: Page):
    phone.route("**/assets/*.js", lambda route: route.abort())
    phone.goto("/sign-in")
    expect(phone.locator("button")).to_be_disabled()
    phone.goto("/contacts")
    expect(phone.locator("input[type=search]")).to_be_disabled()
    phone.goto("/settings")
    expect(phone.locator("select").first).to_be_disabled()
