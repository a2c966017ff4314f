"""S6: a tap on a field edits it; unsaved changes are red."""

import pytest
from playwright.sync_api import Page, expect

RED_IN_THE_SAME_FRAME = """input => new Promise(done => input.addEventListener("input", () =>
  queueMicrotask(() => requestAnimationFrame(() => done(input.closest("[data-field]").hasAttribute("data-changed")))), {once: true}))"""
COLOURS = """box => { const of = element => getComputedStyle(element).color;
  return [of(box.querySelector(".label")), of(box.querySelector("input"))] }"""


@pytest.fixture
def zdena(eva) -> str:
    return eva.contact(first_name="Zdena", last_name="Červená", phone=["+420 602 000 111"], note="první řádek")


def first_name(phone: Page, words):
    return phone.get_by_role("textbox", name=words["field.first_name"], exact=True)


def box(phone: Page, name: str = "first_name"):
    return phone.locator(f"[data-field={name}]")


def red(phone: Page) -> str:
    phone.evaluate("document.body.insertAdjacentHTML('beforeend', '<i id=red style=\"color:var(--unsaved)\"></i>')")
    return phone.evaluate("getComputedStyle(document.getElementById('red')).color")


def test_a_tapped_field_takes_what_is_typed_and_is_red_in_the_same_frame(phone, words, zdena):
    phone.goto(f"/contacts/{zdena}")
    field = first_name(phone, words)
    field.tap()
    expect(field).to_be_focused()
    handle = field.element_handle()
    is_red = phone.evaluate_handle(f"input => ({{ promise: ({RED_IN_THE_SAME_FRAME})(input) }})", handle)
    field.press_sequentially("!")
    assert is_red.evaluate("held => held.promise") is True
    assert box(phone).evaluate(COLOURS) == [red(phone)] * 2
    expect(box(phone).locator(".dot")).to_be_visible()
    expect(field).to_have_accessible_description(words["list.unsaved"])
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")


def test_typing_the_saved_value_again_takes_the_red_away(phone, words, zdena):
    phone.goto(f"/contacts/{zdena}")
    field = first_name(phone, words)
    field.fill("Zdenka")
    expect(box(phone)).to_have_attribute("data-changed", "")
    field.fill("Zdena")
    expect(box(phone)).not_to_have_attribute("data-changed", "")


def test_a_field_can_be_taken_back_alone(phone, words, zdena):
    phone.goto(f"/contacts/{zdena}")
    first_name(phone, words).fill("Zdenka")
    phone.get_by_role("textbox", name=words["field.note"], exact=True).fill("druhý řádek")
    box(phone).get_by_role("button").tap()
    expect(first_name(phone, words)).to_have_value("Zdena")
    expect(box(phone)).not_to_have_attribute("data-changed", "")
    expect(box(phone, "note")).to_have_attribute("data-changed", "")


def test_unsaved_text_survives_a_reload_back_and_another_page(phone, words, zdena):
    phone.goto("/contacts")
    phone.goto(f"/contacts/{zdena}")
    field = first_name(phone, words)
    field.fill("Zdeňka")
    phone.get_by_role("navigation").get_by_role("link", name="CRM").tap()
    expect(phone).to_have_url("/contacts")
    phone.go_back()
    expect(field).to_have_value("Zdeňka")
    phone.reload()
    expect(field).to_have_value("Zdeňka")
    expect(box(phone)).to_have_attribute("data-changed", "")


def test_a_number_is_edited_in_a_text_box(phone, words, zdena):
    phone.goto(f"/contacts/{zdena}")
    phone.get_by_role("button", name=f"{words['field.phone']}: ").tap()
    phone.get_by_role("menuitem", name=words["detail.edit.phone"]).tap()
    number = phone.get_by_role("textbox", name=words["field.phone"], exact=True)
    expect(number).to_be_focused()
    expect(number).to_have_value("+420 602 000 111")
    number.fill("602 000 222")
    expect(box(phone, "phone")).to_have_attribute("data-changed", "")
    phone.get_by_role("button", name=words["detail.add.phone"]).tap()
    phone.get_by_role("textbox", name=f"{words['field.phone']} 2", exact=True).fill("603 000 333")
    phone.get_by_role("button", name=words["action.save"]).tap()
    expect(phone.get_by_role("button", name=f"{words['field.phone']}: +420 602 000 222")).to_be_visible()
    expect(phone.get_by_role("button", name=f"{words['field.phone']} 2: +420 603 000 333")).to_be_visible()


def test_all_changes_can_be_discarded_and_that_be_undone(phone, words, zdena):
    phone.goto(f"/contacts/{zdena}")
    first_name(phone, words).fill("Zdenka")
    phone.get_by_role("button", name=words["detail.discard"]).tap()
    expect(first_name(phone, words)).to_have_value("Zdena")
    phone.get_by_role("button", name=words["detail.undo_discard"]).tap()
    expect(first_name(phone, words)).to_have_value("Zdenka")
