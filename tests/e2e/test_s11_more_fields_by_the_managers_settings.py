"""S11: more fields, by the manager's settings, some of them required: shown, marked, checked; whom to ask is named."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.kinds import EACH_KIND, EVERY_WAY, Kind, unique
from tests.e2e.on_disk import wait_for_fields
from tests.e2e.touch import Finger
from tests.until import until

ENDS_SO = """async ([path, ...labels]) => {
  const [page] = await (await fetch(`/api/view?path=${path}`)).json();
  return page.fields.slice(-labels.length).every((field, index) => field.label === labels[index]);
}"""


class Form:
    """The form of one kind, shaped by Marek beside the browser; after the test all is as before."""

    def __init__(self, marek, kind: Kind):
        self.marek, self.kind, self.slug = marek, kind, kind.slug

    def add(self, title: str, **said: object) -> str:
        return self.marek.make("field", **{"form": self.kind.name, "title": title, "type": "text", **said})

    def change(self, item_id: str, **changes: tuple[object, object]) -> None:
        version = self.marek.read(item_id, "fields")["version"]
        patch = {name: {"from": before, "to": to} for name, (before, to) in changes.items()}
        answer = self.marek.op(kind="field", id=item_id, base_version=version, patch=patch)
        assert answer.status_code == 200, answer.text

    def undo(self) -> None:
        for row in self.marek.view(f"/forms/{self.slug}")["fields"]:
            if not row["is_own"]:
                self.change(row["id"], removed=("", "yes"))

    def item(self, who, **values: object) -> str:
        return self.kind.make(who, "Rozšířená", **values)

    def rows(self) -> list[str]:
        return [row["title"] for row in self.marek.view(f"/forms/{self.slug}")["fields"]]


@pytest.fixture
def form(kind, marek) -> Iterator[Form]:
    shaped = Form(marek, kind)
    yield shaped
    shaped.undo()


def box(phone: Page, title: str):
    return phone.locator("[data-field]", has=phone.locator(".label", has_text=title))


def in_form(manager: Page):
    return manager.locator(".form-fields").first.locator(".form-row")


def save(phone: Page, words):
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()


def is_saved(phone: Page):
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")


@EVERY_WAY
def test_a_field_of_the_manager_is_in_the_form_like_any_other(form, phone, words, hand, eva):
    title = unique("Víno")
    form.add(title, description="Jaké pije?", in_list="yes")
    item_id = form.item(eva)
    phone.goto(f"/{form.slug}/{item_id}")
    field = phone.get_by_role("textbox", name=title, exact=True)
    expect(box(phone, title)).to_contain_text("Jaké pije?")
    hand.write(field, "Pálava")
    expect(box(phone, title)).to_have_attribute("data-changed", "")
    hand.press(phone.get_by_role("button", name=words["action.save"], exact=True))
    is_saved(phone)
    phone.get_by_role("link", name=words["detail.history"]).tap()
    expect(phone.locator(".history-list dt").first).to_have_text(title)
    phone.goto(f"/{form.slug}?q=palava")
    expect(phone.locator(".row-line", has_text="Pálava").first).to_be_visible()


@EACH_KIND
def test_a_required_one_is_marked_checked_on_the_phone_and_names_the_manager(form, phone, words):
    title = unique("Smlouva")
    form.add(title, required="yes")
    phone.goto(f"/{form.slug}/new")
    field = phone.get_by_role("textbox", name=re.compile(title))
    expect(field).to_have_attribute("aria-required", "true")
    phone.get_by_role("textbox", name=re.compile(f"^{form.kind.of(words)}")).fill("Nová")
    phone.context.set_offline(True)
    save(phone, words)
    expect(box(phone, title).locator(".problem")).to_contain_text("Marek Dvořák")
    expect(field).to_be_focused()
    phone.context.set_offline(False)
    field.fill("2026/1")
    save(phone, words)
    expect(phone.get_by_role("link", name=words["detail.history"])).to_be_visible()


@EACH_KIND
def test_a_field_turned_required_while_an_agent_edits_is_told_at_the_field(form, phone, words, eva):
    title = unique("Později")
    definition = form.add(title)
    item_id = form.item(eva, description="stará")
    phone.goto(f"/{form.slug}/{item_id}")
    description = phone.get_by_role("textbox", name=words["field.description"], exact=True)
    description.fill("nová")
    form.change(definition, required=("", "yes"))
    save(phone, words)
    expect(box(phone, title).locator(".problem")).to_contain_text("Marek Dvořák")
    expect(description).to_have_value("nová")
    phone.get_by_role("textbox", name=re.compile(title)).fill("ano")
    save(phone, words)
    is_saved(phone)
    assert eva.read(item_id, form.slug)["description"] == "nová"


@EACH_KIND
def test_a_field_that_is_added_shows_on_an_open_page_and_what_is_typed_there_stays(form, phone, words, eva):
    item_id = form.item(eva)
    phone.goto(f"/{form.slug}/{item_id}")
    description = phone.get_by_role("textbox", name=words["field.description"], exact=True)
    description.fill("rozepsáno")
    title = unique("Nové")
    form.add(title)
    expect(phone.get_by_role("textbox", name=title, exact=True)).to_be_visible()
    expect(description).to_have_value("rozepsáno")


@EACH_KIND
def test_what_was_typed_into_a_field_that_was_removed_is_told_not_lost(form, phone, words, eva):
    title = unique("Zmizelé")
    definition = form.add(title)
    item_id = form.item(eva)
    phone.goto(f"/{form.slug}/{item_id}")
    phone.get_by_role("textbox", name=words["field.description"], exact=True).fill("zůstane")
    phone.get_by_role("textbox", name=title, exact=True).fill("důležité")
    expect(phone.locator("[data-changed]")).to_have_count(2)
    wait_for_fields(phone, item_id, 2)
    form.change(definition, removed=("", "yes"))
    phone.reload()
    left = phone.get_by_role("group", name=title)
    expect(left).to_contain_text("důležité")
    save(phone, words)
    expect(left.locator(".problem")).to_be_visible()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "unsaved")
    left.get_by_role("button", name=words["former.discard"]).tap()
    save(phone, words)
    is_saved(phone)
    assert eva.read(item_id, form.slug)["description"] == "zůstane"


@EACH_KIND
def test_a_field_is_asked_at_once_while_another_has_the_value(form, phone, words, eva):
    level, card = unique("Úroveň"), unique("Karta")
    first = form.add(level, type="choice", options=["gold|Zlatá", "silver|Stříbrná"])
    name = next(
        row["name"] for row in eva.view(f"/{form.slug}/new")["fields"] if row["label"] == level and row["name"] != first
    )
    form.add(card, required="yes", only_when=name, only_values=["gold"])
    item_id = form.item(eva)
    phone.goto(f"/{form.slug}/{item_id}")
    choice = phone.get_by_role("combobox", name=level)
    expect(choice).to_be_visible()
    expect(box(phone, card)).to_have_count(0)
    choice.select_option("silver")
    expect(box(phone, card)).to_have_count(0)
    choice.select_option("gold")
    expect(box(phone, card)).to_be_visible()
    save(phone, words)
    expect(box(phone, card).locator(".problem")).to_be_visible()
    phone.get_by_role("textbox", name=re.compile(card)).fill("42")
    save(phone, words)
    is_saved(phone)


@EACH_KIND
def test_every_type_has_an_input_and_is_saved(form, phone, words, eva):
    options = {"options": ["gold|Zlatá", "silver|Stříbrná"]}
    titles = {name: unique(name) for name in ("choices", "radio", "checkbox", "date", "time", "url", "texts", "html")}
    for name in ("choices", "radio"):
        form.add(titles[name], type=name, **options)
    for name in ("checkbox", "date", "time", "url", "html"):
        form.add(titles[name], type=name)
    form.add(titles["texts"], several="yes")
    item_id = form.item(eva)
    phone.goto(f"/{form.slug}/{item_id}")
    phone.get_by_role("group", name=titles["choices"]).get_by_label("Stříbrná").check()
    phone.get_by_role("radiogroup", name=titles["radio"]).get_by_label("Zlatá").check()
    phone.get_by_role("checkbox", name=titles["checkbox"]).check()
    phone.get_by_label(titles["date"]).fill("2026-11-24")
    phone.get_by_label(titles["time"]).fill("17:52")
    phone.get_by_role("textbox", name=titles["url"]).fill("www.example.cz")
    phone.get_by_role("textbox", name=titles["texts"]).fill("první")
    phone.get_by_role("textbox", name=titles["html"]).fill("<b>Tučně</b><script>window.hit=1</script>")
    save(phone, words)
    is_saved(phone)
    frame = phone.frame_locator(f'iframe[title="{titles["html"]}"]')
    expect(frame.locator("b")).to_have_text("Tučně")
    expect(phone.get_by_role("link", name=re.compile(titles["url"]))).to_have_attribute(
        "href", "https://www.example.cz"
    )
    assert phone.evaluate("window.hit") is None
    saved = [eva.read(item_id, form.slug)[key] for key in eva.read(item_id, form.slug) if key.startswith("field_")]
    for value in (
        ["silver"],
        "gold",
        "yes",
        "2026-11-24",
        "17:52",
        "https://www.example.cz",
        ["první"],
        "<b>Tučně</b>",
    ):
        assert value in saved


@EACH_KIND
def test_a_manager_adds_a_field_and_finds_the_agents_phone_with_it(form, sign_in_as, words, eva):
    title = unique("Ručně přidané")
    manager = sign_in_as("marek")
    manager.goto("/settings")
    manager.get_by_role("link", name=words["menu.forms"]).tap()
    manager.get_by_role("link", name=words[f"kind.{form.kind.name}.many"], exact=True).tap()
    manager.get_by_role("link", name=words["forms.add_field"]).tap()
    manager.get_by_role("textbox", name=re.compile(f"^{words['field.title']}")).fill(title)
    manager.get_by_role("combobox", name=re.compile(f"^{words['field.type']}")).select_option("text")
    manager.get_by_role("checkbox", name=words["field.required"]).check()
    pattern = manager.get_by_role("textbox", name=words["field.pattern"])
    pattern.fill("[0-9]{4}")
    trial = manager.get_by_role("textbox", name=words["pattern.try"])
    trial.fill("12")
    expect(manager.get_by_text(words["pattern.misfits"])).to_be_visible()
    trial.fill("1234")
    expect(manager.get_by_text(words["pattern.fits"])).to_be_visible()
    save(manager, words)
    expect(manager.get_by_role("link", name=words["detail.history"])).to_be_visible()
    assert title in form.rows()
    field = next(row for row in eva.view(f"/{form.slug}/new")["fields"] if row["label"] == title)
    assert (field["required"], field["input"]) == (True, "text")


@EACH_KIND
def test_a_pattern_that_is_none_is_refused_under_its_field(form, sign_in_as, words):
    manager = sign_in_as("marek")
    definition = form.add(unique("Vzor"))
    manager.goto(f"/fields/{definition}")
    manager.get_by_role("textbox", name=words["field.pattern"]).fill("([0-9]{8}")
    save(manager, words)
    expect(manager.locator("[data-field=pattern] .problem")).to_be_visible()


@EACH_KIND
def test_fields_are_reordered_by_drag_and_by_buttons(form, sign_in_as, words, eva):
    first, second = unique("První"), unique("Druhé")
    form.add(first)
    form.add(second)
    manager = sign_in_as("marek")
    manager.goto(f"/forms/{form.slug}")
    manager.get_by_role("button", name=words["forms.up"].format(field=second)).tap()
    expect(in_form(manager).last).to_contain_text(first)
    manager.reload()
    expect(in_form(manager).last).to_contain_text(first)
    handles = in_form(manager).locator(".form-handle[data-sortable]")
    expect(handles.last).to_be_visible()
    Finger(manager).hold_and_drag_down(handles.nth(handles.count() - 2), handles.last)
    expect(in_form(manager).last).to_contain_text(second)
    manager.reload()
    expect(in_form(manager).last).to_contain_text(second)
    until(manager, ENDS_SO, [f"/{form.slug}/new", first, second])  # the page is ahead of the server
    labels = [row["label"] for row in eva.view(f"/{form.slug}/new")["fields"]]
    assert labels[-2:] == [first, second]


@EACH_KIND
def test_a_field_is_removed_with_undo_and_restored_with_its_values(form, sign_in_as, words):
    title = unique("Odebrané")
    form.add(title)
    manager = sign_in_as("marek")
    manager.goto(f"/forms/{form.slug}")
    manager.get_by_role("button", name=words["forms.remove"].format(field=title)).tap()
    expect(manager.get_by_role("button", name=f"{words['forms.restore']}: {title}")).to_be_visible()
    manager.get_by_role("button", name=words["forms.undo"], exact=True).tap()
    expect(manager.get_by_role("link", name=title)).to_be_visible()
    manager.get_by_role("button", name=words["forms.remove"].format(field=title)).tap()
    manager.get_by_role("button", name=f"{words['forms.restore']}: {title}").tap()
    expect(manager.get_by_role("link", name=title)).to_be_visible()
    manager.reload()
    expect(manager.get_by_role("link", name=title)).to_be_visible()


def test_an_agent_sees_no_way_to_the_forms_and_is_told_so_at_their_address(phone, words):
    phone.goto("/forms/contacts")
    expect(phone.get_by_role("main")).to_contain_text(words["outcome.denied"])
    phone.goto("/settings")
    expect(phone.get_by_role("button", name=words["menu.sign_out"])).to_be_visible()
    expect(phone.get_by_role("link", name=words["menu.forms"])).to_have_count(0)


def test_the_form_of_a_type_asks_only_records_of_that_type(sign_in_as, words, eva, marek):
    claim, deal, title = unique("Reklamace"), unique("Zakázka"), unique("Lhůta")
    types = {name: marek.make("record_type", title=name) for name in (claim, deal)}
    manager = sign_in_as("marek")
    manager.goto("/forms/records")
    manager.get_by_role("link", name=claim, exact=True).tap()
    expect(manager.get_by_role("link", name=claim, exact=True)).to_have_attribute("aria-current", "true")
    manager.get_by_role("link", name=words["forms.add_field"]).tap()
    manager.get_by_role("textbox", name=re.compile(f"^{words['field.title']}")).fill(title)
    manager.get_by_role("combobox", name=re.compile(f"^{words['field.type']}")).select_option("text")
    save(manager, words)
    is_saved(manager)
    manager.get_by_role("link", name=words["action.back"]).tap()
    expect(in_form(manager).last).to_contain_text(title)
    manager.get_by_role("link", name=deal, exact=True).tap()
    expect(manager.get_by_role("link", name=deal, exact=True)).to_have_attribute("aria-current", "true")
    expect(in_form(manager).filter(has_text=title)).to_have_count(0)
    manager.close()
    phone = sign_in_as("eva")
    phone.goto(f"/records/{eva.make('record', title='Dveře', type=types[deal])}")
    kind_of = phone.get_by_label(words["field.type"], exact=True)
    expect(kind_of).to_have_value(types[deal])
    expect(box(phone, title)).to_have_count(0)
    kind_of.select_option(label=claim)
    expect(box(phone, title)).to_be_visible()
