"""S10: a tap on history shows the contact's history of changes. S17, S18: of companies and records too."""

from playwright.sync_api import expect

from crm_web.i18n import translate
from tests.e2e.kinds import EACH_KIND, EVERY_WAY, WITH_NUMBERS


@EVERY_WAY
def test_history_shows_who_changed_what_newest_first(phone, words, hand, eva, marek, kind):
    item_id = kind.make(eva, "Dějinná", description="stará")
    named = {kind.named_by: {"from": "Dějinná", "to": "Dějinná Nová"}}
    for version, patch in ((1, named), (2, {"description": {"from": "stará", "to": "nová"}})):
        assert marek.op(kind=kind.name, id=item_id, base_version=version, patch=patch).status_code == 200
    phone.goto(f"/{kind.slug}/{item_id}")
    hand.press(phone.get_by_role("link", name=words["detail.history"]))
    expect(phone).to_have_url(f"/{kind.slug}/{item_id}/history")
    versions = phone.locator(".history-list > li")
    expect(versions).to_have_count(3)
    expect(versions.nth(0)).to_contain_text("Marek Dvořák")
    expect(versions.nth(0)).to_contain_text(f"{words['field.description']}stará → nová")
    expect(versions.nth(1)).to_contain_text(f"{kind.of(words)}Dějinná → Dějinná Nová")
    expect(versions.nth(2)).to_contain_text("Eva Malá")
    hand.press(phone.get_by_role("link", name=words["action.back"]))
    expect(phone).to_have_url(f"/{kind.slug}/{item_id}")


@EACH_KIND
def test_a_save_of_ones_own_is_in_the_history_at_once(phone, words, eva, kind):
    phone.goto(f"/{kind.slug}/{kind.make(eva, 'Ivan')}")
    phone.get_by_role("textbox", name=kind.of(words), exact=True).fill("Ivánek")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    phone.get_by_role("link", name=words["detail.history"]).tap()
    expect(phone.locator(".history-list > li").first).to_contain_text("Ivan → Ivánek")


@WITH_NUMBERS
def test_an_old_number_is_shown_as_people_write_it_and_given_back_unsaved(phone, words, eva, kind, language):
    item_id = kind.make(eva, "Dějinný", phone=["601 000 001"])
    change = {"phone": {"from": ["+420601000001"], "to": ["601 000 002"]}}
    assert eva.op(kind=kind.name, id=item_id, base_version=1, patch=change).status_code == 200
    phone.goto(f"/{kind.slug}/{item_id}/history")
    newest = phone.locator(".history-list > li").first
    expect(newest).to_contain_text(f"{words['field.phone']}+420 601 000 001 → +420 601 000 002")
    phone.get_by_role("button", name=translate(language, "history.restore", field=words["field.phone"])).tap()
    expect(phone).to_have_url(f"/{kind.slug}/{item_id}?card=details")
    expect(phone.locator("[data-field=phone]")).to_have_attribute("data-changed", "")
    expect(phone.locator("[data-field=phone]")).to_be_in_viewport()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(item_id, kind.slug)["phone"] == ["+420601000001"]


@EACH_KIND
def test_a_value_that_the_field_holds_again_is_not_offered(phone, words, eva, kind):
    item_id = kind.make(eva, "Karel", description="a")
    eva.op(kind=kind.name, id=item_id, base_version=1, patch={"description": {"from": "a", "to": "b"}})
    eva.op(kind=kind.name, id=item_id, base_version=2, patch={"description": {"from": "b", "to": "a"}})
    phone.goto(f"/{kind.slug}/{item_id}/history")
    expect(phone.locator(".history-list > li")).to_have_count(3)
    expect(phone.locator(".restore")).to_have_count(1)
    phone.locator(".restore").tap()
    expect(phone.get_by_role("textbox", name=words["field.description"], exact=True)).to_have_value("b")
