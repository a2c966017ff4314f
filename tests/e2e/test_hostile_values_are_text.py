"""What somebody hostile typed is text on every screen: it runs nothing, asks nothing, moves nothing."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.attacks.hostile_screens import hostile_screens
from tests.e2e.conftest import sign_in
from tests.hostile import VALUES

EACH_LANGUAGE_ONCE = pytest.mark.parametrize("language", ["cs"])
TRIED = [value for group in VALUES.values() for value in group[:: len(group) // 3] if len(value) < 100]
PARTS = 4  # of a long list only the rows in sight are drawn
ADDRESSES = (
    "/{0}", "/contacts/{0}", "/contacts/{0}/history", "/contacts?only={0}&q={0}", "/contacts/new?card={0}&company={0}", "/tickets?{0}={0}",
    "/phone?q={0}", "/forms/{0}", "/roles/{0}", "/roles?role={0}", "/audit?event={0}&by={0}", "/people/{0}", "/waiting?{0}",
)  # fmt: skip
EVERYWHERE = "<img src=/none.png onerror=window.hit=1><script>window.hit=1</script>{{7*7}}\u202egpj.exe"
SHOWN = EVERYWHERE.replace("\u202e", "")


@pytest.fixture
def untouched(phone: Page) -> Iterator[Page]:
    """A phone on which, at the end, nothing has run and nobody was asked anything."""
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    phone.on("dialog", note)
    yield phone
    assert phone.evaluate("window.hit") is None
    assert asked == []


@EACH_LANGUAGE_ONCE
def test_in_a_list_a_detail_and_a_history_each_value_stands_as_it_was_saved(untouched, eva, server):
    made = {}
    for number, value in enumerate(TRIED):
        sent = value.encode("utf-8", "replace").decode()
        name = f"Zlovolná{number % PARTS} {number}"
        made[eva.contact(last_name=name, first_name=sent, description=sent, note=sent)] = number
    for item_id, number in sorted(made.items(), key=lambda each: each[1] % PARTS):
        saved = eva.read(item_id)
        address = f"/contacts?q=Zlovolná{number % PARTS}"
        if unquote(untouched.url).removeprefix(server.url) != address:
            untouched.goto(address)
        row = untouched.locator(f".row-title[href='/contacts/{item_id}']")
        expect(row).to_contain_text(f"Zlovolná{number % PARTS} {number}")
        expect(row).to_contain_text(saved["first_name"])
    for item_id in list(made)[::3]:
        saved = eva.read(item_id)
        untouched.goto(f"/contacts/{item_id}")
        for name in ("first_name", "note"):
            expect(untouched.locator(f"[data-field={name}]").locator("input, textarea").first).to_have_value(
                saved[name]
            )
        untouched.goto(f"/contacts/{item_id}/history")
        expect(untouched.locator(".history-list")).to_contain_text(saved["description"])


@EACH_LANGUAGE_ONCE
def test_names_of_companies_tickets_files_and_people_are_text_wherever_they_are_told(untouched, eva):
    company = eva.make("company", title=EVERYWHERE)
    contact = eva.contact(last_name=EVERYWHERE, company=company)
    ticket = eva.make("ticket", title=EVERYWHERE, contact=contact)
    eva.attach("contacts", contact, EVERYWHERE, b"x")
    for address in (f"/contacts/{contact}", f"/companies/{company}", f"/tickets/{ticket}"):
        untouched.goto(address)
        expect(untouched.get_by_role("heading", name=SHOWN).first).to_be_visible()
    untouched.goto(f"/contacts/{contact}?card=attachments")
    expect(untouched.get_by_role("main")).to_contain_text("{{7*7}}gpj.exe")
    untouched.goto("/phone?q=" + SHOWN[:40].replace("<", "%3C").replace("#", "%23"))
    expect(untouched.get_by_role("main")).to_be_visible()


@EACH_LANGUAGE_ONCE
def test_in_fields_of_every_type_they_do_nothing(untouched, eva, marek):
    """One of each group, and what objects have by themselves; `bin/bench hostile_values` shows them all."""
    values = [*(group[0] for group in VALUES.values()), "__proto__", "constructor"]
    attack = hostile_screens(untouched, eva, marek, values)
    assert attack.findings == []
    assert (attack.tries, attack.controls) == (len(values), len(values))


@EACH_LANGUAGE_ONCE
@pytest.mark.parametrize("name", ["constructor", "__proto__", "xx"])
def test_a_language_that_is_none_changes_nothing(untouched, words, name):
    for address in (f"/contacts?lang={name}", "/contacts"):
        untouched.goto(address)
        expect(untouched.get_by_role("searchbox", name=words["list.search"])).to_be_visible()


@EACH_LANGUAGE_ONCE
def test_addresses_with_names_that_every_object_has_say_what_there_is_not(context, server):
    page = sign_in(context, server, "admin")
    broken: list[str] = []
    page.on("pageerror", lambda error: broken.append(f"{page.url}: {error}"))
    for name in ("constructor", "__proto__"):
        for address in (address.format(name) for address in ADDRESSES):
            page.goto(address)
            expect(page.get_by_role("main")).to_be_visible()
    assert broken == []


@EACH_LANGUAGE_ONCE
def test_what_a_manager_says_of_a_form_is_text_too(untouched, eva, marek):
    field = marek.make(
        "field", form="record", title=EVERYWHERE, type="choice", description=EVERYWHERE, options=[f"gold|{EVERYWHERE}"]
    )
    try:
        record = eva.make("record", title="Zkouška")
        untouched.goto(f"/records/{record}")
        expect(untouched.get_by_text(SHOWN).first).to_be_attached()
    finally:
        marek.op(kind="field", id=field, base_version=1, patch={"removed": {"from": "", "to": "yes"}})
