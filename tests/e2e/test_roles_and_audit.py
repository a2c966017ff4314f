"""An administrator says what a role may do, and reads what happened."""

import re
import uuid

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.api import Api
from tests.e2e.conftest import sign_in
from tests.serving import Server
from tests.until import until


@pytest.fixture
def boss(context: BrowserContext, server: Server) -> Page:
    return sign_in(context, server, "admin")


@pytest.fixture
def as_usual(admin: Api):
    """After the test managers may again what they may by themselves."""
    yield
    for right, action in (("manager-record", "delete"), ("manager-record-description", "read")):
        shown = admin.view("/roles/manager-record")
        for subject in (shown["whole"], *shown["fields"]):
            said = {reach["action"]: reach["said"] for reach in subject["reaches"]}
            if subject["id"] == right and said[action]:
                patch = {action: {"from": said[action], "to": ""}}
                assert admin.op(kind="right", id=right, base_version=1, patch=patch).status_code == 200


WRITTEN = """async (id) => {
  const [page] = await (await fetch("/api/view?path=/audit")).json();
  return page.rows.some((row) => row.href.endsWith(id));
}"""


def choice(boss: Page, about: str, action: str):
    return boss.get_by_role("combobox", name=f"{about}: {action}", exact=True)


@pytest.mark.usefixtures("as_usual")
def test_a_field_is_closed_to_a_role_and_holds_on_open_pages(boss: Page, words, marek, browser, server, language):
    item_id = marek.make("record", title="Smlouva", description="jen pro oči")
    his = browser.new_context(locale=language, base_url=server.url)
    page = sign_in(his, server, "marek")
    page.goto(f"/records/{item_id}")
    expect(page.locator("[data-field=description]")).to_be_visible()
    boss.goto("/settings")
    boss.get_by_role("link", name=words["menu.roles"], exact=True).tap()
    boss.get_by_role("link", name=words["people.role.manager"], exact=True).tap()
    records = boss.get_by_role("link", name=words["kind.record.many"], exact=True)
    expect(records).to_have_attribute(
        "href", "/roles/manager-record"
    )  # until then the last role's rights stay in sight
    records.tap()
    closed = choice(boss, words["field.description"], words["roles.action.read"])
    closed.select_option("none")
    expect(boss.get_by_role("status").filter(has_text=words["roles.saved"])).to_be_attached()
    expect(page.locator("[data-field=description]")).to_have_count(0)
    boss.reload()
    expect(closed).to_have_value("none")
    his.close()


@pytest.mark.usefixtures("as_usual")
def test_what_a_role_may_do_to_a_kind_is_read_in_one_line_and_changed(boss: Page, words):
    boss.goto("/roles?role=manager")
    row = boss.locator(".row", has=boss.get_by_role("link", name=words["kind.record.many"], exact=True))
    delete = words["roles.action.delete"]
    expect(row).to_contain_text(f"{delete}: {words['roles.scope.all']}")
    row.get_by_role("link").tap()
    choice(boss, words["kind.record.many"], delete).select_option("own")
    expect(boss.get_by_role("status").filter(has_text=words["roles.saved"])).to_be_attached()
    boss.get_by_role("link", name=words["action.back"], exact=True).tap()
    expect(row).to_contain_text(f"{delete}: {words['roles.scope.own']}")


def test_choices_end_in_one_line_also_where_their_words_leave_no_room_beside(boss: Page):
    boss.goto("/roles/agent-contact")
    expect(boss.locator(".of-field").first).to_be_visible()
    for text in ("100%", "200%"):
        boss.evaluate("size => { document.documentElement.style.fontSize = size }", text)
        ends = boss.locator(".setting select").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect().right)"
        )
        assert len(ends) > 20
        assert max(ends) - min(ends) < 1


def test_the_audit_is_read_newest_first_and_narrowed(boss: Page, words, eva):
    name = f"Nahlížená {uuid.uuid4().hex[:6]}"
    item_id = eva.contact(last_name=name)
    eva.read(item_id)
    boss.goto("/settings")
    until(boss, WRITTEN, item_id)
    boss.get_by_role("link", name=words["menu.audit"], exact=True).tap()
    expect(boss.locator(".history-list li").first).to_be_visible()
    boss.get_by_role("combobox", name=words["audit.what"]).select_option("viewed")
    boss.get_by_role("combobox", name=words["audit.by"]).select_option(label="Eva Malá")
    expect(boss).to_have_url(re.compile("by=.*event=viewed|event=viewed.*by="))
    looked = boss.locator(".history-list li", has_text=name)
    expect(looked).to_contain_text(words["audit.event.viewed"])
    looked.get_by_role("link", name=name).tap()
    expect(boss).to_have_url(re.compile(item_id))


def test_the_apps_own_fields_are_called_in_words(boss: Page, words):
    boss.goto("/forms/contacts")
    boss.get_by_role("link", name=words["field.first_name"], exact=True).tap()
    expect(boss.get_by_role("textbox", name=words["field.description"], exact=True)).to_be_visible()
    until(boss, WRITTEN, boss.url.rsplit("/", 1)[1])
    boss.goto("/audit?event=viewed")
    expect(
        boss.locator(".history-list").get_by_role("link", name=words["field.first_name"], exact=True)
    ).to_be_visible()


def test_a_day_without_events_says_so(boss: Page, words):
    boss.goto("/audit")
    boss.get_by_label(words["audit.day"]).fill("2001-01-01")
    expect(boss.get_by_role("status").filter(has_text=words["audit.nothing"])).to_be_visible()


def test_the_older_ones_come_by_scrolling(boss: Page, admin):
    for _ in range(60):
        admin.client.get(f"/api/contacts/{(last := admin.contact(last_name='Listovaná'))}")
    boss.goto("/settings")
    until(boss, WRITTEN, last)
    boss.goto("/audit?event=viewed")
    rows = boss.locator(".history-list li")
    expect(rows.nth(49)).to_be_attached()
    rows.nth(49).scroll_into_view_if_needed()
    expect(rows.nth(59)).to_be_attached()


def test_others_read_neither(phone: Page, words):
    for path in ("/audit", "/roles", "/roles/agent-contact"):
        phone.goto(path)
        expect(phone.get_by_role("status").filter(has_text=words["outcome.denied"])).to_be_visible()
