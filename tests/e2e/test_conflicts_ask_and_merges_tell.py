"""What two people do to one item: merges say whose change was kept, conflicts ask, also a deletion against an edit."""

import pytest
from playwright.sync_api import Page, expect

from crm_web.i18n import translate


@pytest.fixture
def olga(eva) -> str:
    return eva.contact(first_name="Olga", last_name="Sporná", note="stará")


def box(phone: Page, words, name: str):
    return phone.get_by_role("textbox", name=words[f"field.{name}"], exact=True)


def button(phone: Page, words, key: str):
    return phone.get_by_role("button", name=words[key], exact=True)


def is_at(phone: Page, state: str) -> None:
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", state)


def test_a_merge_says_whose_change_was_kept_and_so_does_the_history(phone, words, marek, olga, language):
    phone.goto(f"/contacts/{olga}")
    box(phone, words, "note").fill("od Evy")
    marek.op(id=olga, base_version=1, patch={"first_name": {"from": "Olga", "to": "Olina"}})
    button(phone, words, "action.save").tap()
    kept = translate(language, "saved.merged", by="Marek Dvořák", fields=words["field.first_name"])
    expect(phone.get_by_text(kept)).to_be_visible()
    phone.get_by_role("link", name=words["detail.history"]).tap()
    expect(phone.locator(".history-list > li").first).to_contain_text(words["history.merged"])
    expect(phone.locator(".history-list > li").nth(1)).not_to_contain_text(words["history.merged"])


def test_in_a_conflict_one_may_edit_on_with_theirs_in_sight(phone, words, eva, marek, olga):
    phone.goto(f"/contacts/{olga}")
    box(phone, words, "note").fill("od Evy")
    marek.op(id=olga, base_version=1, patch={"note": {"from": "stará", "to": "od Marka"}})
    button(phone, words, "action.save").tap()
    button(phone, words, "conflict.edit").tap()
    expect(box(phone, words, "note")).to_be_focused()
    expect(phone.locator("[data-field=note]")).to_contain_text("od Marka")
    box(phone, words, "note").fill("od Evy i od Marka")
    button(phone, words, "action.save").tap()
    is_at(phone, "saved")
    assert eva.read(olga)["note"] == "od Evy i od Marka"


@pytest.mark.parametrize("choice", ["deletion.anyway", "deletion.keep"])
def test_a_deletion_of_what_somebody_changed_meanwhile_asks(sign_in_as, words, eva, marek, olga, choice):
    phone = sign_in_as("marek")
    phone.goto("/contacts?q=sporna")
    phone.locator(f"a[href='/contacts/{olga}']").tap()
    expect(box(phone, words, "note")).to_have_value("stará")
    phone.context.set_offline(True)
    eva.op(id=olga, base_version=1, patch={"note": {"from": "stará", "to": "od Evy"}})
    button(phone, words, "detail.more").tap()
    phone.get_by_role("menuitem", name=words["detail.delete"], exact=True).tap()
    expect(phone).to_have_url("/contacts?q=sporna")
    phone.context.set_offline(False)
    phone.locator(f"a[href='/contacts/{olga}']").tap()
    is_at(phone, "conflict")
    expect(phone.get_by_role("group", name=words["deletion.delete"])).to_contain_text("Eva Malá")
    button(phone, words, choice).tap()
    if choice == "deletion.keep":
        expect(box(phone, words, "note")).to_have_value("od Evy")
        is_at(phone, "saved")
    else:
        expect(button(phone, words, "gone.restore")).to_be_visible()
        expect(phone.get_by_role("main")).to_contain_text("Marek Dvořák")
        assert marek.client.get(f"/api/contacts/{olga}").status_code == 410


def test_text_typed_into_what_somebody_deleted_is_asked_about_and_given_back(sign_in_as, words, eva, marek, olga):
    phone = sign_in_as("admin")
    phone.goto(f"/contacts/{olga}")
    box(phone, words, "note").fill("drahocenný text")
    marek.op(id=olga, base_version=1, delete=True)
    expect(phone.get_by_role("main")).to_contain_text("Marek Dvořák")
    expect(phone.get_by_role("main")).to_contain_text("drahocenný text")
    button(phone, words, "gone.restore_mine").tap()
    expect(box(phone, words, "note")).to_have_value("drahocenný text")
    is_at(phone, "saved")
    assert eva.read(olga)["note"] == "drahocenný text"


def test_it_can_be_let_go_of_and_taken_back(phone, words, marek, olga):
    phone.goto(f"/contacts/{olga}")
    box(phone, words, "note").fill("drahocenný text")
    marek.op(id=olga, base_version=1, delete=True)
    button(phone, words, "gone.let_go").tap()
    expect(phone.get_by_text("drahocenný text")).to_have_count(0)
    button(phone, words, "undo.undo").tap()
    expect(phone.get_by_text("drahocenný text")).to_be_visible()
