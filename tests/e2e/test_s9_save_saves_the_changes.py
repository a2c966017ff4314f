"""S9: a tap on Save, top right, saves the changes."""

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def pavel(eva) -> str:
    return eva.contact(first_name="Pavel", last_name="Ukládaný", note="stará")


def field(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def save(phone: Page, words):
    return phone.get_by_role("button", name=words["action.save"], exact=True)


def saved(phone: Page):
    return expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


def test_save_stands_at_the_top_right_and_saves_what_was_typed(phone, words, eva, pavel):
    phone.goto(f"/contacts/{pavel}")
    expect(save(phone, words)).to_have_attribute("aria-disabled", "true")
    field(phone, words, "first_name").fill("Pavlík")
    field(phone, words, "note").fill("nová")
    place = save(phone, words).bounding_box()
    assert place["x"] + place["width"] > 370
    assert place["y"] < 64
    save(phone, words).tap()
    saved(phone)
    expect(phone.locator("[data-changed]")).to_have_count(0)
    expect(phone.get_by_role("heading", name="Pavlík Ukládaný")).to_be_visible()
    assert (eva.read(pavel)["first_name"], eva.read(pavel)["note"]) == ("Pavlík", "nová")


def test_a_save_is_shown_in_the_list_too(phone, words, eva):
    item_id = eva.contact(first_name="Ada", last_name="Aaaa")
    phone.goto("/contacts?q=aaaa")
    phone.get_by_role("link", name="Ada Aaaa").tap()
    field(phone, words, "first_name").fill("Adéla")
    save(phone, words).tap()
    saved(phone)
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(phone.get_by_role("link", name="Adéla Aaaa")).to_be_visible()
    eva.op(id=item_id, base_version=2, patch={"last_name": {"from": "Aaaa", "to": "Zzzz"}})


def test_a_save_without_a_network_waits_and_is_sent_later(phone, words, eva, pavel):
    phone.goto(f"/contacts/{pavel}")
    expect(field(phone, words, "first_name")).to_have_value("Pavel")
    phone.context.set_offline(True)
    field(phone, words, "first_name").fill("Pavlíček")
    save(phone, words).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "queued")
    expect(phone.locator("[data-changed]")).to_have_count(0)
    expect(field(phone, words, "first_name")).to_have_value("Pavlíček")
    phone.context.set_offline(False)
    saved(phone)
    assert eva.read(pavel)["first_name"] == "Pavlíček"


def test_edits_of_different_fields_by_two_people_are_both_kept(phone, words, eva, marek, pavel):
    phone.goto(f"/contacts/{pavel}")
    field(phone, words, "note").fill("od Evy")
    assert marek.op(id=pavel, base_version=1, patch={"first_name": {"from": "Pavel", "to": "Pál"}}).status_code == 200
    save(phone, words).tap()
    saved(phone)
    assert (eva.read(pavel)["first_name"], eva.read(pavel)["note"]) == ("Pál", "od Evy")


@pytest.mark.parametrize(("choice", "kept"), [("conflict.mine", "od Evy"), ("conflict.theirs", "od Marka")])
def test_the_same_field_changed_by_two_people_is_asked_about(phone, words, eva, marek, pavel, choice, kept):
    phone.goto(f"/contacts/{pavel}")
    field(phone, words, "note").fill("od Evy")
    assert marek.op(id=pavel, base_version=1, patch={"note": {"from": "stará", "to": "od Marka"}}).status_code == 200
    save(phone, words).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "conflict")
    expect(phone.locator("[data-field=note] .clash")).to_contain_text("od Marka")
    expect(phone.get_by_role("button", name=words[choice])).to_be_in_viewport(ratio=1)
    assert eva.read(pavel)["note"] == "od Marka"
    phone.get_by_role("button", name=words[choice]).tap()
    if choice == "conflict.mine":
        save(phone, words).tap()
    saved(phone)
    expect(field(phone, words, "note")).to_have_value(kept)
    assert eva.read(pavel)["note"] == kept
