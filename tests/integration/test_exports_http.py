from http import HTTPStatus

import pytest

from crm_web.services import lists
from tests.integration.api import api
from tests.integration.saves import create

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize(("form", "media_type"), [("csv", "text/csv"), ("vcf", "text/vcard")])
def test_a_manager_gets_a_file_with_a_name(marek, form, media_type):
    create(marek, first_name="Jana")
    answered = api(marek).get(f"/api/contacts/export?format={form}")
    assert (answered.status_code, answered.headers["content-type"]) == (HTTPStatus.OK, f"{media_type}; charset=utf-8")
    assert answered.headers["content-disposition"].startswith('attachment; filename="contacts-20')
    assert f".{form}" in answered.headers["content-disposition"]
    assert answered.headers["cache-control"] == "no-store"
    assert answered.headers["x-content-type-options"] == "nosniff"
    assert "Jana" in answered.text


def test_it_comes_page_by_page_to_its_end(marek, monkeypatch):
    monkeypatch.setattr(lists, "MOST", 2)
    for number in range(5):
        create(marek, item=f"contact-{number}", first_name=f"Eva {number}")
    assert api(marek).get("/api/contacts/export?format=vcf").text.count("BEGIN:VCARD") == 5
    assert api(marek).get("/api/contacts/export?format=vcf&q=eva 3").text.count("BEGIN:VCARD") == 1


def test_it_speaks_the_language_of_the_browser(marek):
    assert api(marek, "cs").get("/api/companies/export").text.startswith("\ufeffNázev;Telefon;")


def test_what_it_would_be_can_be_asked_without_reading_it(marek):
    create(marek, first_name="Jana")
    answered = api(marek).head("/api/contacts/export?format=csv")
    assert (answered.status_code, answered.content) == (HTTPStatus.OK, b"")


@pytest.mark.parametrize("asked", ["format=xlsx", "format=", "format=%ff"])
def test_another_format_is_refused_with_a_sentence(marek, asked):
    answered = api(marek).get(f"/api/contacts/export?{asked}")
    assert answered.status_code == HTTPStatus.BAD_REQUEST
    assert answered.json()["detail"] == "This can be exported as: csv, vcf."


def test_agents_and_strangers_get_nothing(eva):
    create(eva, first_name="Jana")
    for client, status in ((api(eva), HTTPStatus.FORBIDDEN), (api(), HTTPStatus.UNAUTHORIZED)):
        for asked in ("", "?format=xlsx"):
            answered = client.get(f"/api/contacts/export{asked}")
            assert answered.status_code == status
            assert "Jana" not in answered.text
