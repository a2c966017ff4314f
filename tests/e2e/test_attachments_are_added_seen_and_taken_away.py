"""Attachments: several at once, waiting without a network, seen if they are pictures or PDFs, taken away with undo, in the history."""

import pytest
from playwright.sync_api import Page, expect

from crm_web.i18n import translate

# One red point, as small as a PNG gets.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe"
    "92ef0000000049454e44ae426082"
)


@pytest.fixture
def olga(eva) -> str:
    return eva.contact(first_name="Olga", last_name="Přílohová")


@pytest.fixture
def card(phone: Page, words, olga) -> Page:
    phone.goto(f"/contacts/{olga}?card=attachments")
    expect(phone.get_by_role("button", name=words["attachment.add"])).to_be_visible()
    return phone


def file(name: str, content: bytes = b"obsah", media_type: str = "text/plain") -> dict[str, object]:
    return {"name": name, "mimeType": media_type, "buffer": content}


def add(phone: Page, words, *files: dict[str, object], way: str = "add") -> None:
    with phone.expect_file_chooser() as choosing:
        phone.get_by_role("button", name=words[f"attachment.{way}"]).tap()
    choosing.value.set_files(list(files))


def row(phone: Page, name: str):
    return phone.get_by_role("tabpanel").get_by_role("link", name=name, exact=True)


def waiting(phone: Page):
    return phone.locator(".upload-row")


def test_several_files_at_once_arrive_and_stand_in_the_history(card, words, olga):
    add(card, words, file("první.txt"), file("druhý.txt"))
    expect(row(card, "první.txt")).to_be_visible()
    expect(row(card, "druhý.txt")).to_be_visible()
    expect(waiting(card)).to_have_count(0)
    card.goto(f"/contacts/{olga}/history")
    expect(card.locator(".history-list")).to_contain_text("druhý.txt")
    expect(card.locator(".history-list")).to_contain_text(words["field.attachments"])


def test_camera_and_gallery_open_what_they_say(card, words):
    camera, gallery = card.locator("input[type=file][capture]"), card.locator("input[type=file][accept*=video]")
    expect(camera).to_have_attribute("accept", "image/*")
    expect(gallery).to_have_attribute("multiple", "")
    add(card, words, file("foto.png", PNG, "image/png"), way="photo")
    expect(row(card, "foto.png")).to_be_visible()


def test_without_a_network_a_file_waits_also_over_a_reload_and_is_sent_once(card, words, eva, olga):
    card.context.set_offline(True)
    add(card, words, file("z tunelu.txt"))
    expect(waiting(card)).to_contain_text(words["attachment.waits"])
    card.context.set_offline(False)
    expect(row(card, "z tunelu.txt")).to_be_visible()
    expect(waiting(card)).to_have_count(0)
    card.reload()
    expect(row(card, "z tunelu.txt")).to_have_count(1)
    (attached,) = eva.view(f"/contacts/{olga}")["cards"][-1]["rows"]
    assert attached["title"] == "z tunelu.txt"


def test_what_waits_lists_the_file_and_lets_go_of_it_with_undo(card, words, language):
    card.route("**/api/contacts/*/attachments", lambda route: route.abort())
    add(card, words, file("čeká.txt"))
    expect(waiting(card)).to_contain_text("čeká.txt")
    card.goto("/waiting")
    thing = card.get_by_role("region", name=words["waiting.files"]).locator(".thing")
    expect(thing).to_contain_text("čeká.txt")
    expect(thing).to_contain_text("Olga Přílohová")
    card.get_by_role("button", name=f"{words['detail.discard']}: čeká.txt").tap()
    expect(thing).to_have_count(0)
    expect(card.get_by_text(translate(language, "undo.discarded", title="čeká.txt"))).to_be_visible()
    card.get_by_role("button", name=words["undo.undo"], exact=True).tap()
    expect(thing).to_have_count(1)


def test_signing_out_asks_about_a_file_that_waits(card, words):
    card.route("**/api/contacts/*/attachments", lambda route: route.abort())
    add(card, words, file("čeká.txt"))
    expect(waiting(card)).to_contain_text("čeká.txt")
    card.goto("/settings")
    expect(card.locator(".bottom-bar .waiting-count")).to_be_visible()
    card.get_by_role("button", name=words["menu.sign_out"]).tap()
    expect(card.get_by_role("button", name=words["menu.sign_out_anyway"])).to_be_visible()


def test_a_file_that_is_too_large_is_refused_at_once_and_the_other_one_is_sent(card, words, tmp_path):
    film = tmp_path / "film.mp4"
    with film.open("wb") as opened:
        opened.truncate(26 * 2**20)
    note = tmp_path / "poznámka.txt"
    note.write_text("malá", "utf-8")
    with card.expect_file_chooser() as choosing:
        card.get_by_role("button", name=words["attachment.add"]).tap()
    choosing.value.set_files([film, note])
    expect(card.get_by_role("alert")).to_have_text(words["attachment.too_large"])
    expect(row(card, "poznámka.txt")).to_be_visible()


def test_a_picture_is_seen_and_closed_again(card, words):
    add(card, words, file("škoda.png", PNG, "image/png"), file("není.png", b"<svg/>", "image/png"))
    expect(row(card, "není.png")).to_be_visible()
    expect(card.get_by_role("button", name=f"{words['attachment.show']}: není.png")).to_have_count(0)
    card.get_by_role("button", name=f"{words['attachment.show']}: škoda.png").tap()
    viewer = card.get_by_role("dialog", name="škoda.png")
    expect(viewer.get_by_role("img", name="škoda.png")).to_have_js_property("naturalWidth", 1)
    viewer.get_by_role("button", name=words["action.close"]).tap()
    expect(viewer).to_have_count(0)
    expect(row(card, "škoda.png")).to_be_visible()


def test_a_pdf_is_seen_in_the_browsers_viewer_beside_the_page(card, words):
    add(
        card,
        words,
        file("nabídka.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf"),
        file("není.pdf", b"<html>", "application/pdf"),
    )
    expect(row(card, "není.pdf")).to_be_visible()
    expect(card.get_by_role("link", name=f"{words['attachment.show']}: není.pdf")).to_have_count(0)
    show = card.get_by_role("link", name=f"{words['attachment.show']}: nabídka.pdf")
    expect(show).to_have_attribute("target", "_blank")
    told = card.request.get(show.get_attribute("href")).headers
    assert (told["content-type"], told["content-disposition"].partition(";")[0]) == ("application/pdf", "inline")


def test_a_file_is_taken_away_and_given_back(card, words, language):
    add(card, words, file("omylem.txt"))
    expect(row(card, "omylem.txt")).to_be_visible()
    card.get_by_role("button", name=words["attachment.more"].format(name="omylem.txt")).tap()
    card.get_by_role("menuitem", name=words["attachment.delete"]).tap()
    expect(row(card, "omylem.txt")).to_have_count(0)
    expect(card.get_by_text(translate(language, "undo.deleted", title="omylem.txt"))).to_be_visible()
    card.get_by_role("button", name=words["undo.undo"], exact=True).tap()
    expect(row(card, "omylem.txt")).to_be_visible()
    card.reload()
    expect(row(card, "omylem.txt")).to_be_visible()


def test_who_may_not_change_the_item_sees_files_and_no_way_to_add_or_delete_them(phone, words, marek, admin):
    item_id = marek.contact(last_name="Cizí")
    marek.attach("contacts", item_id, "smlouva.txt", b"text")
    right = {"kind": "right", "id": "agent-contact"}
    assert admin.op(**right, base_version=None, patch={"update": {"from": "", "to": "own"}}).status_code == 200
    try:
        phone.goto(f"/contacts/{item_id}?card=attachments")
        expect(row(phone, "smlouva.txt")).to_be_visible()
        expect(phone.get_by_role("button", name=words["attachment.add"])).to_have_count(0)
        expect(phone.get_by_role("button", name=words["attachment.more"].format(name="smlouva.txt"))).to_have_count(0)
    finally:
        assert admin.op(**right, base_version=None, patch={"update": {"from": "own", "to": ""}}).status_code == 200
