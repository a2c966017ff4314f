"""S6: a tap on a field edits it; unsaved changes are red. S17, S18: of companies and records too."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kinds import EACH_KIND, EVERY_WAY, WITH_NUMBERS, Kind

RED_IN_THE_SAME_FRAME = """input => new Promise(done => input.addEventListener("input", () =>
  queueMicrotask(() => requestAnimationFrame(() => done(input.closest("[data-field]").hasAttribute("data-changed")))), {once: true}))"""
COLOURS = """box => { const of = element => getComputedStyle(element).color;
  return [of(box.querySelector(".label")), of(box.querySelector("input"))] }"""


@pytest.fixture
def zdena(eva, kind) -> str:
    return kind.make(eva, "Zdena", description="první řádek")


def name_of(phone: Page, words, kind: Kind):
    return phone.get_by_role("textbox", name=kind.of(words), exact=True)


def box(phone: Page, name: str):
    return phone.locator(f"[data-field={name}]")


def red(phone: Page) -> str:
    phone.evaluate(
        """() => {
      const sign = Object.assign(document.createElement("i"), { id: "red" });
      sign.style.color = "var(--unsaved)";
      document.body.append(sign);
    }"""
    )
    return phone.evaluate("getComputedStyle(document.getElementById('red')).color")


@EVERY_WAY
def test_a_field_takes_what_is_typed_and_is_red_in_the_same_frame(phone, words, hand, kind, zdena):
    phone.goto(f"/{kind.slug}/{zdena}")
    field = name_of(phone, words, kind)
    hand.reach(field)
    expect(field).to_be_focused()
    handle = field.element_handle()
    is_red = phone.evaluate_handle(f"input => ({{ promise: ({RED_IN_THE_SAME_FRAME})(input) }})", handle)
    field.press_sequentially("!")
    assert is_red.evaluate("held => held.promise") is True
    assert box(phone, kind.named_by).evaluate(COLOURS) == [red(phone)] * 2
    expect(box(phone, kind.named_by).locator(".dot")).to_be_visible()
    expect(field).to_have_accessible_description(words["list.unsaved"])
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")


@EACH_KIND
def test_typing_the_saved_value_again_takes_the_red_away(phone, words, kind, zdena):
    phone.goto(f"/{kind.slug}/{zdena}")
    field = name_of(phone, words, kind)
    field.fill("Zdenka")
    expect(box(phone, kind.named_by)).to_have_attribute("data-changed", "")
    field.fill("Zdena")
    expect(box(phone, kind.named_by)).not_to_have_attribute("data-changed", "")


@EACH_KIND
def test_a_field_can_be_taken_back_alone(phone, words, kind, zdena):
    phone.goto(f"/{kind.slug}/{zdena}")
    name_of(phone, words, kind).fill("Zdenka")
    phone.get_by_role("textbox", name=words["field.description"], exact=True).fill("druhý řádek")
    box(phone, kind.named_by).get_by_role("button").tap()
    expect(name_of(phone, words, kind)).to_have_value("Zdena")
    expect(box(phone, kind.named_by)).not_to_have_attribute("data-changed", "")
    expect(box(phone, "description")).to_have_attribute("data-changed", "")


@EACH_KIND
def test_unsaved_text_survives_a_reload_back_and_another_page(phone, words, kind, zdena):
    phone.goto(f"/{kind.slug}")
    phone.goto(f"/{kind.slug}/{zdena}")
    field = name_of(phone, words, kind)
    field.fill("Zdeňka")
    phone.get_by_role("navigation").get_by_role("link", name="CRM").tap()
    expect(phone).to_have_url("/contacts")
    phone.go_back()
    expect(field).to_have_value("Zdeňka")
    phone.reload()
    expect(field).to_have_value("Zdeňka")
    expect(box(phone, kind.named_by)).to_have_attribute("data-changed", "")


@WITH_NUMBERS
def test_a_number_is_edited_in_a_text_box(phone, words, eva, kind):
    phone.goto(f"/{kind.slug}/{kind.make(eva, 'Zdena', phone=['+420 602 000 111'])}")
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


@EACH_KIND
def test_all_changes_can_be_discarded_and_that_be_undone(phone, words, kind, zdena):
    phone.goto(f"/{kind.slug}/{zdena}")
    name_of(phone, words, kind).fill("Zdenka")
    phone.get_by_role("button", name=words["detail.discard"]).tap()
    expect(name_of(phone, words, kind)).to_have_value("Zdena")
    phone.get_by_role("button", name=words["detail.undo_discard"]).tap()
    expect(name_of(phone, words, kind)).to_have_value("Zdenka")
