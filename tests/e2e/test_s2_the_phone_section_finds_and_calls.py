"""S2: in the Phone section contacts and companies are shown, searched and called; the keys search while one dials."""

import re
import uuid
from dataclasses import dataclass
from itertools import count

import pytest
from playwright.sync_api import Page, expect


@dataclass(frozen=True)
class Vilma:
    """A contact of this test alone: `mark` is in her name, and in both of her numbers. The company is called Dílna and the mark."""

    id: str
    mark: int

    @property
    def name(self) -> str:
        return f"Vilma Dvoučíselná zn{self.mark}"

    @property
    def company(self) -> str:
        return f"Dílna zn{self.mark}"

    @property
    def typed(self) -> str:
        return f"605{self.mark}222"

    @property
    def number(self) -> str:
        return f"+420 605 {self.mark} 222"

    @property
    def abroad(self) -> str:
        return f"+44 20 7946 0{self.mark}"


MARKS = count(100)


@pytest.fixture
def vilma(eva) -> Vilma:
    made = Vilma(f"test-{uuid.uuid4().hex}", next(MARKS))
    company = eva.make("company", title=made.company, phone=[f"605{made.mark}900"])
    fields = {
        "first_name": "Vilma",
        "last_name": f"Dvoučíselná zn{made.mark}",
        "company": company,
        "phone": [made.typed, made.abroad],
    }
    patch = {name: {"from": None, "to": value} for name, value in fields.items()}
    assert eva.op(id=made.id, base_version=None, patch=patch).status_code == 200
    return made


@pytest.fixture
def on_phone(phone: Page, words) -> Page:
    """The Phone section, opened by the bar."""
    phone.goto("/contacts")
    phone.get_by_role("navigation").get_by_role("link", name=words["bar.phone"]).tap()
    expect(key(phone, "1")).to_be_enabled()
    return phone


def key(phone: Page, sign: str):
    return phone.get_by_role("button", name=sign, exact=True)


def dial(phone: Page, number: str) -> None:
    for sign in number:
        key(phone, sign).tap()


def hit(phone: Page, title: str):
    return phone.locator(".rows li").filter(has=phone.get_by_role("link", name=title, exact=True))


def green(phone: Page, words, number: str):
    return phone.locator(".keys").get_by_role("link", name=words["list.call_number"].format(number=number))


def come_back_and_file(phone: Page, words) -> None:
    phone.get_by_role("button", name=words["choice.outcome.reached"], exact=True).tap()
    phone.get_by_role("button", name=words["call.file"]).tap()
    expect(phone.get_by_role("button", name=words["call.file"])).to_have_count(0)


def filed(phone: Page, words, eva, vilma: Vilma) -> dict[str, object]:
    """The one call on her card, once it is there."""
    phone.goto(f"/contacts/{vilma.id}?card=activities")
    expect(phone.get_by_role("tabpanel").get_by_text(words["choice.type.CALL"], exact=True)).to_be_visible()
    (activity,) = eva.view(f"/contacts/{vilma.id}")["cards"][0]["rows"]
    return eva.read(activity["id"], "activities")


def test_whoever_has_the_number_appears_while_it_is_dialled(on_phone, words, vilma):
    dial(on_phone, f"605{vilma.mark}")
    expect(hit(on_phone, vilma.name)).to_be_visible()
    expect(hit(on_phone, vilma.company)).to_be_visible()
    dial(on_phone, "222")
    expect(hit(on_phone, vilma.company)).to_have_count(0)
    expect(hit(on_phone, vilma.name)).to_contain_text(f"{vilma.number} · {vilma.company}")
    expect(on_phone.get_by_role("searchbox")).to_have_value(vilma.typed)
    expect(on_phone).to_have_url(f"/phone?q={vilma.typed}")
    on_phone.get_by_role("button", name=words["phone.erase"]).tap()
    expect(on_phone.get_by_role("searchbox")).to_have_value(vilma.typed[:-1])


@pytest.mark.parametrize("typed", ["605 {} 222", "+420605{}222", "00420 605 {} 222", "(605) {}-222"])
def test_a_number_is_found_in_any_format(on_phone, words, vilma, typed):
    on_phone.get_by_role("searchbox", name=words["list.search"]).fill(typed.format(vilma.mark))
    expect(on_phone.locator(".row-title")).to_have_text([vilma.name])
    expect(green(on_phone, words, vilma.number)).to_have_attribute("href", f"tel:+420{vilma.typed}")


def test_a_second_number_is_found_said_and_called(on_phone, words, vilma):
    dial(on_phone, vilma.abroad.replace(" ", ""))
    found = hit(on_phone, vilma.name)
    expect(found).to_contain_text(vilma.abroad)
    call = found.get_by_role("link", name=words["list.call"].format(name=vilma.name))
    expect(call).to_have_attribute("href", f"tel:{vilma.abroad.replace(' ', '')}")


def test_names_of_contacts_and_companies_are_found_and_opened(on_phone, words, vilma):
    on_phone.get_by_role("searchbox", name=words["list.search"]).fill(f"zn{vilma.mark}")
    expect(on_phone.locator(".row-title")).to_have_text([vilma.name, vilma.company])
    on_phone.get_by_role("link", name=vilma.name, exact=True).tap()
    expect(on_phone).to_have_url(f"/contacts/{vilma.id}")
    on_phone.get_by_role("link", name=words["action.back"]).tap()
    expect(on_phone).to_have_url(f"/phone?q=zn{vilma.mark}")
    expect(on_phone.locator(".row-title")).to_have_count(2)


def test_what_is_looked_for_is_kept_by_a_tap_in_the_moment_of_typing(on_phone, words, vilma):
    dial(on_phone, vilma.typed[:-1])
    expect(hit(on_phone, vilma.name)).to_be_visible()
    found = on_phone.get_by_role("link", name=vilma.name, exact=True).element_handle()
    key(on_phone, vilma.typed[-1]).evaluate("(key, found) => { key.click(); found.click(); }", found)
    expect(on_phone).to_have_url(f"/contacts/{vilma.id}")
    on_phone.get_by_role("link", name=words["action.back"]).tap()
    expect(on_phone).to_have_url(f"/phone?q={vilma.typed}")


def test_a_call_of_what_was_dialled_is_filed_to_whose_number_it_is_and_is_the_last_call(on_phone, words, eva, vilma):
    dial(on_phone, vilma.typed)
    green(on_phone, words, vilma.number).tap()
    come_back_and_file(on_phone, words)
    on_phone.get_by_role("searchbox").fill("")
    first = on_phone.locator(".calls li").first
    expect(first).to_contain_text(vilma.name)
    expect(first).to_contain_text(words["choice.outcome.reached"])
    expect(first.get_by_role("link", name=words["list.call"].format(name=vilma.name))).to_be_visible()
    expect(on_phone).to_have_url("/phone")  # the address follows a moment later
    on_phone.reload()
    expect(on_phone.locator(".calls li").first).to_contain_text(vilma.name)
    on_phone.locator(".calls li").first.get_by_role("link", name=vilma.name, exact=True).tap()
    expect(on_phone).to_have_url(f"/contacts/{vilma.id}")
    assert filed(on_phone, words, eva, vilma)["counterpart"] == vilma.number


def test_a_call_from_a_hit_asks_for_its_outcome_on_coming_back(on_phone, words, eva, vilma):
    on_phone.get_by_role("searchbox").fill(f"dvoučíselná zn{vilma.mark}")
    hit(on_phone, vilma.name).get_by_role("link", name=re.compile("^" + words["list.call"][:5])).tap()
    come_back_and_file(on_phone, words)
    saved = filed(on_phone, words, eva, vilma)
    assert (saved["type"], saved["outcome"], saved["contact"]) == ("CALL", "reached", vilma.id)


def test_a_number_that_nobody_has_becomes_a_contact_or_is_just_called(on_phone, words, language):
    number = {"en": "+420 720 555 911", "cs": "+420 720 555 912"}[language]
    dial(on_phone, number.removeprefix("+420").replace(" ", ""))
    green(on_phone, words, number).tap()
    come_back_and_file(on_phone, words)
    on_phone.get_by_role("link", name=words["list.new_with_number"].format(number=number)).tap()
    expect(on_phone).to_have_url("/contacts/new")
    expect(on_phone.get_by_role("button", name=f"{words['field.phone']}: {number}")).to_be_visible()
    on_phone.get_by_role("link", name=words["action.back"]).tap()
    on_phone.get_by_role("searchbox").fill("")
    last = on_phone.locator(".calls li").first
    expect(last.get_by_role("link", name=number, exact=True)).to_have_attribute("href", re.compile("^/activities/"))


def test_a_number_that_somebody_has_is_no_new_contact(on_phone, words, vilma):
    dial(on_phone, vilma.typed)
    expect(hit(on_phone, vilma.name)).to_be_visible()
    expect(green(on_phone, words, vilma.number)).to_be_visible()
    expect(on_phone.get_by_role("link", name=words["list.new_with_number"].format(number=vilma.number))).to_have_count(
        0
    )


def test_what_is_on_this_phone_is_found_without_a_network(phone, words, vilma):
    phone.goto(f"/contacts/{vilma.id}")
    expect(phone.locator("[data-field=phone]")).to_be_visible()
    phone.get_by_role("navigation").get_by_role("link", name=words["bar.phone"]).tap()
    expect(key(phone, "1")).to_be_enabled()
    phone.context.set_offline(True)
    dial(phone, vilma.abroad[:-1].replace(" ", ""))
    expect(hit(phone, vilma.name)).to_contain_text(vilma.abroad)
    expect(phone.get_by_text(words["phone.alone"])).to_be_visible()
    phone.get_by_role("searchbox").fill(f"dvoucisel zn{vilma.mark}")
    expect(phone.locator(".row-title")).to_have_text([vilma.name])
    phone.context.set_offline(False)
    expect(phone.get_by_text(words["phone.alone"])).to_have_count(0)


def test_a_code_warns_before_it_is_dialled(on_phone, words):
    dial(on_phone, "*21*601234567#")
    expect(on_phone.get_by_role("alert")).to_have_text(words["phone.code"])
    expect(green(on_phone, words, "*21*601234567#")).to_have_attribute("href", "tel:*21*601234567%23")


def test_nothing_is_called_before_there_is_a_number(on_phone, words):
    call = on_phone.locator(".keys").get_by_role("link", name=words["phone.call"], exact=True)
    expect(call).to_have_attribute("aria-disabled", "true")
    assert call.get_attribute("href") is None


def test_a_number_in_the_address_can_be_called(phone, words):
    phone.goto("/phone?q=720555000")
    expect(green(phone, words, "+420 720 555 000")).to_have_attribute("href", "tel:+420720555000")
    phone.goto("/phone?q=1155")
    expect(green(phone, words, "1155")).to_have_attribute("aria-disabled", "false")


def test_the_keys_make_room_and_come_back(on_phone, words):
    toggle = on_phone.get_by_role("button", name=words["phone.keys"])
    toggle.tap()
    expect(key(on_phone, "1")).to_be_hidden()
    toggle.tap()
    expect(key(on_phone, "1")).to_be_visible()


def test_by_the_keyboard_what_was_typed_is_dialled_too(on_phone, words, vilma):
    on_phone.get_by_role("searchbox").focus()
    on_phone.keyboard.type(vilma.typed)
    expect(hit(on_phone, vilma.name)).to_be_visible()
    expect(green(on_phone, words, vilma.number)).to_be_visible()
    key(on_phone, "5").press("Enter")
    expect(on_phone.get_by_role("searchbox")).to_have_value(f"{vilma.typed}5")
