"""S8: a tap on Phone or Email opens a menu: start a new activity (call, SMS, e-mail), or edit. S17: at a company too."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.hands import Keys
from tests.e2e.kinds import COMPANY, CONTACT, WITH_NUMBERS, Kind, every_way
from tests.until import until

COME_BACK = """() => { for (const [state, type] of [["hidden", "blur"], ["visible", "focus"]]) {
  Object.defineProperty(document, "visibilityState", {configurable: true, get: () => state});
  document.dispatchEvent(new Event("visibilitychange")); dispatchEvent(new Event(type)); } }"""

ITS_SCRIPTS_ARE_THERE = (
    "() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/ask-'))"
)


@pytest.fixture
def reachable(eva, kind) -> str:
    return kind.make(eva, "Volaný", phone=["601 999 888", "602 999 777"], email=["ivo@example.cz"])


def menu(phone: Page, words, name: str):
    phone.get_by_role("button", name=f"{words[f'field.{name}']}: ").tap()
    return phone.get_by_role("menu")


def tap(phone: Page, words, name: str, key: str) -> None:
    menu(phone, words, name).get_by_role("menuitem", name=words[key], exact=True).tap()


def activity(api, kind: Kind, item_id: str) -> dict:
    [card] = [card for card in api.view(f"/{kind.slug}/{item_id}")["cards"] if card["name"] == "activities"]
    return api.read(card["rows"][0]["id"], "activities") if card["rows"] else {}


@every_way(CONTACT, COMPANY)
def test_the_menus_hold_real_links_and_the_way_to_edit(phone, words, hand, kind, reachable):
    phone.goto(f"/{kind.slug}/{reachable}")
    hand.press(phone.get_by_role("button", name=f"{words['field.phone']}: "))
    item = phone.get_by_role("menu").get_by_role
    expect(item("menuitem", name=words["detail.call"])).to_have_attribute("href", "tel:+420601999888")
    expect(item("menuitem", name=words["detail.sms"])).to_have_attribute("href", "sms:+420601999888")
    phone.keyboard.press("Escape")
    hand.press(phone.get_by_role("button", name=f"{words['field.email']}: "))
    expect(item("menuitem", name=words["detail.write"])).to_have_attribute("href", "mailto:ivo@example.cz")
    hand.choose(item("menuitem", name=words["detail.edit.email"]))
    hand.write(phone.get_by_role("textbox", name=words["field.email"], exact=True), "jiny@example.cz")
    expect(phone.locator("[data-field=email]")).to_have_attribute("data-changed", "")


@WITH_NUMBERS
def test_a_call_begins_by_the_keys_and_is_asked_about(phone, words, kind, reachable):
    keys = Keys(phone)
    phone.goto(f"/{kind.slug}/{reachable}")
    keys.press(phone.get_by_role("button", name=f"{words['field.phone']}: "))
    keys.choose(phone.get_by_role("menuitem", name=words["detail.call"], exact=True))
    phone.evaluate(COME_BACK)
    sheet = phone.get_by_role("dialog", name=words["call.title.CALL"])
    keys.press(sheet.get_by_role("button", name=words["choice.outcome.reached"], exact=True))
    keys.press(sheet.get_by_role("button", name=words["call.file"]))
    expect(sheet).to_have_count(0)


@WITH_NUMBERS
def test_a_number_is_edited_another_added_one_removed(phone, words, eva, kind, reachable):
    phone.goto(f"/{kind.slug}/{reachable}")
    tap(phone, words, "phone", "detail.edit.phone")
    number = phone.get_by_role("textbox", name=words["field.phone"], exact=True)
    expect(number).to_be_focused()
    number.fill("601 999 889")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    tap(phone, words, "phone", "detail.add.phone")
    third = phone.get_by_role("textbox", name=f"{words['field.phone']} 3", exact=True)
    expect(third).to_be_focused()
    third.fill("603 000 111")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    tap(phone, words, "phone", "action.remove")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(reachable, kind.slug)["phone"] == ["+420602999777", "+420603000111"]


@WITH_NUMBERS
def test_an_address_is_copied(phone, words, kind, reachable):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.goto(f"/{kind.slug}/{reachable}")
    tap(phone, words, "email", "detail.copy")
    assert phone.evaluate("navigator.clipboard.readText()") == "ivo@example.cz"


@WITH_NUMBERS
@pytest.mark.parametrize(
    ("field", "way", "type_name", "outcome"),
    [
        ("phone", "detail.call", "CALL", "reached"),
        ("phone", "detail.sms", "SMS", "sent"),
        ("email", "detail.write", "EMAIL", "not_sent"),
    ],
)
def test_on_coming_back_a_sheet_asks_how_it_went_and_files_an_activity(
    phone, words, eva, kind, reachable, field, way, type_name, outcome
):
    phone.goto(f"/{kind.slug}/{reachable}")
    tap(phone, words, field, way)
    phone.evaluate(COME_BACK)
    sheet = phone.get_by_role("dialog", name=words[f"call.title.{type_name}"])
    sheet.get_by_role("button", name=words[f"choice.outcome.{outcome}"], exact=True).tap()
    sheet.get_by_role("textbox", name=words["call.note"]).fill("chce nabídku")
    sheet.get_by_role("textbox", name=words["call.next_step"]).fill("poslat ceník")
    sheet.get_by_role("button", name=words["call.file"]).tap()
    expect(sheet).to_have_count(0)
    phone.get_by_role("tab", name=words["card.activities"]).tap()
    expect(phone.get_by_role("tabpanel").get_by_role("listitem")).to_have_count(1)
    filed = activity(eva, kind, reachable)
    assert (filed["type"], filed["outcome"], filed["description"]) == (type_name, outcome, "chce nabídku")
    assert (filed[kind.name], filed["next_step"], filed["direction"]) == (reachable, "poslat ceník", "out")
    assert filed["started_at"].endswith("Z")


@WITH_NUMBERS
def test_a_call_without_a_network_is_filed_later_and_survives_a_reload(phone, words, eva, kind, reachable):
    phone.goto(f"/{kind.slug}/{reachable}")
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    until(phone, ITS_SCRIPTS_ARE_THERE)
    phone.context.set_offline(True)
    tap(phone, words, "phone", "detail.call")
    phone.evaluate(COME_BACK)
    sheet = phone.get_by_role("dialog", name=words["call.title.CALL"])
    sheet.get_by_role("textbox", name=words["call.note"]).fill("z tunelu")
    sheet.get_by_role("textbox", name=words["call.note"]).blur()
    phone.context.set_offline(False)
    phone.reload()
    expect(sheet.get_by_role("textbox", name=words["call.note"])).to_have_value("z tunelu")
    phone.context.set_offline(True)
    sheet.get_by_role("button", name=words["call.file"]).tap()
    expect(sheet).to_have_count(0)
    phone.context.set_offline(False)
    expect(phone.locator(".connection")).to_have_text("")
    until(phone, "() => fetch('/healthz').then((answer) => answer.ok)")
    phone.get_by_role("tab", name=words["card.activities"]).tap()
    expect(phone.get_by_role("tabpanel").get_by_role("listitem")).to_have_count(1)
    assert (activity(eva, kind, reachable)["description"], activity(eva, kind, reachable)["outcome"]) == (
        "z tunelu",
        "unknown",
    )


@WITH_NUMBERS
def test_a_call_that_did_not_happen_files_nothing(phone, words, eva, kind, reachable):
    phone.goto(f"/{kind.slug}/{reachable}")
    tap(phone, words, "phone", "detail.call")
    phone.evaluate(COME_BACK)
    phone.get_by_role("dialog").get_by_role("button", name=words["call.none"]).tap()
    expect(phone.get_by_role("dialog")).to_have_count(0)
    assert activity(eva, kind, reachable) == {}
