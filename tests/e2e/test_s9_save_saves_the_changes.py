"""S9: a tap on Save, top right, saves the changes. S17, S18: of companies and records too."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kinds import EACH_KIND, EVERY_WAY, unique


@pytest.fixture
def pavel(eva, kind) -> str:
    return kind.make(eva, "Pavel", description="stará")


def field(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def save(phone: Page, words):
    return phone.get_by_role("button", name=words["action.save"], exact=True)


def saved(phone: Page):
    return expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


@EVERY_WAY
def test_save_stands_at_the_top_right_and_saves_what_was_typed(phone, words, hand, eva, kind, pavel):
    phone.goto(f"/{kind.slug}/{pavel}")
    expect(save(phone, words)).to_have_attribute("aria-disabled", "true")
    hand.write(field(phone, words, kind.named_by), "Pavlík")
    hand.write(field(phone, words, "description"), "nová")
    place = save(phone, words).bounding_box()
    assert place["x"] + place["width"] > 370
    assert place["y"] < 64
    hand.press(save(phone, words))
    saved(phone)
    expect(phone.locator("[data-changed]")).to_have_count(0)
    expect(phone.get_by_role("heading", name="Pavlík")).to_be_visible()
    assert (eva.read(pavel, kind.slug)[kind.named_by], eva.read(pavel, kind.slug)["description"]) == ("Pavlík", "nová")


@EACH_KIND
def test_a_save_is_shown_in_the_list_too(phone, words, eva, kind):
    before = unique("Adamová")
    after = f"{before} Nová"
    kind.make(eva, before)
    phone.goto(f"/{kind.slug}?q={before}")
    phone.get_by_role("link", name=before, exact=True).tap()
    field(phone, words, kind.named_by).fill(after)
    save(phone, words).tap()
    saved(phone)
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(phone.get_by_role("link", name=after, exact=True)).to_be_visible()


@EACH_KIND
def test_a_save_without_a_network_waits_and_is_sent_later(phone, words, eva, kind, pavel):
    phone.goto(f"/{kind.slug}/{pavel}")
    expect(field(phone, words, kind.named_by)).to_have_value("Pavel")
    phone.context.set_offline(True)
    field(phone, words, kind.named_by).fill("Pavlíček")
    save(phone, words).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "queued")
    expect(phone.locator(".saved-line")).to_have_text(words["saved.offline"])
    expect(phone.locator("[data-changed]")).to_have_count(0)
    expect(field(phone, words, kind.named_by)).to_have_value("Pavlíček")
    phone.context.set_offline(False)
    saved(phone)
    assert eva.read(pavel, kind.slug)[kind.named_by] == "Pavlíček"


@EACH_KIND
def test_edits_of_different_fields_by_two_people_are_both_kept(phone, words, eva, marek, kind, pavel):
    phone.goto(f"/{kind.slug}/{pavel}")
    field(phone, words, "description").fill("od Evy")
    assert (
        marek.op(
            kind=kind.name, id=pavel, base_version=1, patch={kind.named_by: {"from": "Pavel", "to": "Pál"}}
        ).status_code
        == 200
    )
    save(phone, words).tap()
    saved(phone)
    assert (eva.read(pavel, kind.slug)[kind.named_by], eva.read(pavel, kind.slug)["description"]) == ("Pál", "od Evy")


@EACH_KIND
@pytest.mark.parametrize(("choice", "kept"), [("conflict.mine", "od Evy"), ("conflict.theirs", "od Marka")])
def test_the_same_field_changed_by_two_people_is_asked_about(phone, words, eva, marek, kind, pavel, choice, kept):
    phone.goto(f"/{kind.slug}/{pavel}")
    field(phone, words, "description").fill("od Evy")
    assert (
        marek.op(
            kind=kind.name, id=pavel, base_version=1, patch={"description": {"from": "stará", "to": "od Marka"}}
        ).status_code
        == 200
    )
    save(phone, words).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "conflict")
    expect(phone.locator("[data-field=description] .clash")).to_contain_text("od Marka")
    expect(phone.get_by_role("button", name=words[choice])).to_be_in_viewport(ratio=1)
    assert eva.read(pavel, kind.slug)["description"] == "od Marka"
    phone.get_by_role("button", name=words[choice]).tap()
    if choice == "conflict.mine":
        save(phone, words).tap()
    saved(phone)
    expect(field(phone, words, "description")).to_have_value(kept)
    assert eva.read(pavel, kind.slug)["description"] == kept
