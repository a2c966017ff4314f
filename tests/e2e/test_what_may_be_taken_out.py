"""Under Menu managers get address books and tables as files; agents are not even offered them."""

import re
from pathlib import Path

from playwright.sync_api import expect


def test_a_manager_takes_all_contacts_and_companies_away_as_files(sign_in_as, words, eva):
    eva.contact(first_name="Vývozní", last_name="Ryba", phone=["601 000 900"])
    eva.make("company", title="Vývozní s.r.o.")
    his = sign_in_as("marek")
    his.goto("/contacts")
    his.get_by_role("navigation").get_by_role("link", name=words["bar.menu"]).tap()
    for kind, form, ending, said in (
        ("contact", "vCard", "vcf", "FN:Vývozní Ryba"),
        ("contact", "CSV", "csv", "+420 601 000 900"),
        ("company", "CSV", "csv", "Vývozní s.r.o."),
    ):
        name = re.compile(rf"{words['menu.export'].format(kind=words[f'kind.{kind}.many'])}\s*{form}$")
        with his.expect_download() as downloading:
            his.get_by_role("link", name=name).tap()
        assert downloading.value.suggested_filename.endswith(f".{ending}")
        assert said in Path(downloading.value.path()).read_text("utf-8")
    expect(his).to_have_url("/settings")


def test_an_agent_is_not_offered_what_is_not_allowed(phone, words):
    phone.goto("/settings")
    expect(phone.get_by_role("button", name=words["menu.sign_out"])).to_be_enabled()
    with phone.expect_response("**/api/view*settings*") as answered:
        phone.reload()
    assert answered.value.ok
    expect(phone.get_by_role("link", name="CSV")).to_have_count(0)
