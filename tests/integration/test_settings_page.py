import pytest

from tests.integration.saves import page

pytestmark = pytest.mark.usefixtures("database")


def test_the_menu_offers_files_to_those_who_may_take_something_out(marek, admin):
    for person in (marek, admin):
        offered = {
            each.kind: {file.format: file.href for file in each.files} for each in page(person, "/settings").exports
        }
        assert offered["contact"]["vCard"] == "/api/contacts/export?format=vcf"
        assert offered["company"] == {"CSV": "/api/companies/export?format=csv"}


def test_the_menu_offers_an_agent_nothing_of_the_kind(eva):
    assert page(eva, "/settings").exports == []


def test_the_menu_leads_to_the_forms_only_those_who_may_shape_them(eva, marek, admin):
    assert [page(person, "/settings").shapes for person in (eva, marek, admin)] == [False, True, True]
