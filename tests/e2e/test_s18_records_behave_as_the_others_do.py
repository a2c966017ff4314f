"""S18: records: list with type and stage, detail by tapping the name, Add new; types and statuses are the managers'."""

import re
import uuid

import pytest
from playwright.sync_api import expect


@pytest.fixture
def deal(marek) -> str:
    """The title of a type of records."""
    title = f"Zakázka {uuid.uuid4().hex[:6]}"
    marek.make("record_type", title=title)
    return title


@pytest.fixture
def again(marek) -> str:
    """The title of a status that asks for the next call."""
    title = f"Zavolat {uuid.uuid4().hex[:6]}"
    marek.make("status", title=title, kinds=["record"], nextcall="yes")
    return title


def test_the_list_is_narrowed_by_type_and_stage_and_a_tap_opens_the_record(phone, words, eva, marek, deal):
    type_ = next(row["id"] for row in marek.view("/types")["rows"] if row["title"] == deal)
    eva.make("record", title="Otevřená zakázka", type=type_)
    eva.make("record", title="Hotová zakázka", type=type_, stage="CLOSE")
    phone.goto("/records")
    phone.get_by_role("combobox", name=words["field.type"]).select_option(label=deal)
    expect(phone.locator(".row-title")).to_have_count(2)
    phone.get_by_role("combobox", name=words["field.stage"]).select_option("OPEN")
    expect(phone.locator(".row-title")).to_have_count(1)
    phone.get_by_role("link", name="Otevřená zakázka", exact=True).tap()
    expect(phone.get_by_role("heading", name="Otevřená zakázka")).to_be_visible()
    expect(phone.get_by_label(words["field.type"], exact=True)).to_have_value(type_)


def test_a_new_record_with_a_status_that_asks_says_when_to_call_next(phone, words, eva, again):
    phone.goto("/records/new")
    phone.get_by_role("textbox", name=words["field.title"], exact=True).fill("Zimní pneumatiky")
    phone.get_by_label(words["field.status"], exact=True).select_option(label=again)
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.locator("[data-field=next_call] .problem")).to_contain_text(again)
    phone.get_by_label(words["field.next_call"], exact=True).fill("2026-12-01T09:00")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone).to_have_url(re.compile(r"/records/record-[\w-]+$"))
    expect(phone.get_by_role("heading", name="Zimní pneumatiky")).to_be_visible()
    expect(phone.get_by_role("main")).to_have_attribute("data-saved", "saved")
    assert eva.read(phone.url.rpartition("/")[2], "records")["next_call"] != ""


def test_a_record_has_activities_that_are_filed_from_its_card(phone, words, eva):
    company = eva.make("company", title="Pneu Záznam")
    record = eva.make("record", title="Smlouva o pneu", company=company)
    phone.goto(f"/records/{record}?card=activities")
    phone.get_by_role("tabpanel").get_by_role("link", name=words["kind.activity.new"]).tap()
    phone.get_by_role("textbox", name=words["field.title"], exact=True).fill("Podpis domluven")
    phone.get_by_role("button", name=words["action.save"], exact=True).tap()
    expect(phone.get_by_role("heading", name="Podpis domluven")).to_be_visible()
    phone.get_by_role("link", name=words["action.back"]).tap()
    expect(phone.get_by_role("tabpanel").get_by_role("link", name="Podpis domluven")).to_be_visible()
    phone.goto(f"/companies/{company}?card=records")
    expect(phone.get_by_role("tabpanel").get_by_role("link", name="Smlouva o pneu")).to_be_visible()
