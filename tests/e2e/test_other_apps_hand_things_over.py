"""Another app shares a card, a picture or a text with this one; the phone opens a vCard file with it. Without a network too."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PHONE, sign_in

OPTIONS = {**PHONE, "service_workers": "allow"}
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Sdílný;Karel;;;\r\nFN:Karel Sdílný\r\nTEL:+420 604 111 222\r\nEND:VCARD\r\n"
# As the phone's sheet to share with does it: a form is posted to the app by a navigation.
HAND_OVER = """
  ({ text, files }) => {
    const form = Object.assign(document.createElement("form"), { method: "post", action: "/share", enctype: "multipart/form-data" });
    const said = Object.assign(document.createElement("input"), { name: "text", value: text });
    const input = Object.assign(document.createElement("input"), { type: "file", name: "files", multiple: true });
    const chosen = new DataTransfer();
    for (const [name, type, content] of files) chosen.items.add(new File([content], name, { type }));
    input.files = chosen.files;
    form.append(said, input);
    document.body.append(form);
    form.submit();
  }
"""
OPENED_WITH = f"""
  Object.defineProperty(window, "launchQueue", {{ value: {{ setConsumer: (consumer) => consumer({{ files: [{{
    getFile: async () => new File([{CARD!r}], "karel.vcf", {{ type: "text/vcard" }}) }}] }}) }} }});
"""


@pytest.fixture
def installed(browser: Browser, server, language) -> Iterator[BrowserContext]:
    made = browser.new_context(**OPTIONS, locale=language, base_url=server.url)
    yield made
    made.close()


@pytest.fixture
def phone(installed: BrowserContext, server) -> Page:
    page = sign_in(installed, server, "eva")
    page.goto("/contacts")
    expect(page.locator(".row-title").first).to_be_visible()
    page.evaluate(
        "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done)))"
    )
    return page


def hand_over(phone: Page, text: str = "", *files: tuple[str, str, str]) -> None:
    phone.evaluate(HAND_OVER, {"text": text, "files": files})


def test_a_card_comes_to_the_contacts_of_this_phone_without_a_network_too(phone):
    phone.context.set_offline(True)
    hand_over(phone, "", ("karel.vcf", "text/vcard", CARD))
    expect(phone.locator(".phone-contact .name")).to_have_text("Karel Sdílný")
    expect(phone).to_have_url("/phone-contacts")


def test_a_text_with_a_number_leads_to_whom_it_belongs_and_calls_nobody(phone):
    hand_over(phone, "Volejte paní Dvořákovou na 601 234 567, díky")
    expect(phone.get_by_role("link", name="Jana Dvořáková", exact=True)).to_be_visible()
    expect(phone).to_have_url(re.compile(r"/phone\?q=601(%20|\+)234(%20|\+)567$"))


def test_a_picture_is_attached_to_the_item_that_i_choose(phone, words, eva):
    item_id = eva.contact(last_name="Fotografovaná")
    phone.goto(f"/contacts/{item_id}")
    expect(phone.get_by_role("textbox", name=words["field.last_name"], exact=True)).to_have_value("Fotografovaná")
    hand_over(phone, "", ("skoda.png", "image/png", "\x89PNG"))
    expect(phone.get_by_text("skoda.png")).to_be_visible()
    phone.get_by_role("button", name="Fotografovaná").tap()
    expect(phone).to_have_url(f"/contacts/{item_id}?card=attachments")
    expect(phone.get_by_role("tabpanel").get_by_text("skoda.png").first).to_be_visible()


def test_what_is_of_no_use_says_so_and_is_gone_after_a_reload(phone, words):
    hand_over(phone, "dobrý den")
    expect(phone.get_by_text(words["shared.nothing"])).to_be_visible()
    hand_over(phone, "", ("a.png", "image/png", "x"))
    expect(phone.get_by_text("a.png")).to_be_visible()
    phone.reload()
    expect(phone.get_by_text(words["shared.nothing"])).to_be_visible()


def test_only_so_many_files_are_taken(phone):
    hand_over(phone, "", *[(f"{number}.png", "image/png", "x") for number in range(30)])
    expect(phone.locator(".shared-files li")).to_have_count(20)


def test_a_card_file_is_opened_with_the_app(installed, server):
    installed.add_init_script(OPENED_WITH)
    phone = sign_in(installed, server, "eva")
    phone.goto("/shared")
    expect(phone.locator(".phone-contact .name")).to_have_text("Karel Sdílný")


def test_who_signs_out_leaves_nothing_that_was_handed_over(phone, words):
    phone.evaluate("caches.open('shared').then((place) => place.put('/shared/said', new Response('{}')))")
    phone.goto("/settings")
    phone.get_by_role("button", name=words["menu.sign_out"], exact=True).tap()
    expect(phone.get_by_label(words["sign_in.login"])).to_be_visible()
    assert not phone.evaluate("caches.has('shared')")
