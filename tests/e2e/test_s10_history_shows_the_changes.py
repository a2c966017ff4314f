"""S10: a tap on history shows the contact's history of changes."""

from playwright.sync_api import expect


def test_history_shows_who_changed_what_newest_first(phone, words, eva, marek):
    item_id = eva.contact(first_name="Hana", last_name="Dějinná", phone=["601 000 001"])
    marek.op(id=item_id, base_version=1, patch={"first_name": {"from": "Hana", "to": "Hanka"}})
    marek.op(id=item_id, base_version=2, patch={"phone": {"from": ["+420601000001"], "to": ["601 000 002"]}})
    phone.goto(f"/contacts/{item_id}")
    phone.get_by_role("link", name=words["detail.history"]).tap()
    expect(phone).to_have_url(f"/contacts/{item_id}/history")
    versions = phone.locator(".history-list > li")
    expect(versions).to_have_count(3)
    expect(versions.nth(0)).to_contain_text("Marek Dvořák")
    expect(versions.nth(0)).to_contain_text(f"{words['field.phone']}+420 601 000 001 → +420 601 000 002")
    expect(versions.nth(1)).to_contain_text(f"{words['field.first_name']}Hana → Hanka")
    expect(versions.nth(2)).to_contain_text("Eva Malá")
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(phone).to_have_url(f"/contacts/{item_id}")


def test_a_save_of_ones_own_is_in_the_history_at_once(phone, words, eva):
    item_id = eva.contact(first_name="Ivan", last_name="Dějinný")
    phone.goto(f"/contacts/{item_id}")
    phone.get_by_role("textbox", name=words["field.first_name"], exact=True).fill("Ivánek")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    phone.get_by_role("link", name=words["detail.history"]).tap()
    expect(phone.locator(".history-list > li").first).to_contain_text("Ivan → Ivánek")
