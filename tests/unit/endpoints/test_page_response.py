"""Pages go out as JSON with all their fields, and nothing else does."""

import json
from dataclasses import asdict
from types import SimpleNamespace

import pytest

from crm_web.endpoints.page_response import PageResponse
from crm_web.model import User
from crm_web.views.page import DetailPage
from crm_web.views.page.detail import Asked, FieldView, Shortcut
from crm_web.views.page.option import Option

PAGE = DetailPage(
    path="/contacts/jana",
    title="Jana Dvořáková",
    fields=[
        FieldView(
            name="phone",
            value=["+420601234567"],
            options=[Option("a", "Á")],
            shortcut=Shortcut("company", "/companies/novak", "Novák"),
            conditions=[Asked("type", ["CALL"], "")],
        )
    ],
)


def test_a_page_is_an_object_of_its_fields_all_the_way_down():
    answer = {"code": 200, "view": PAGE}
    sent = PageResponse(answer).body
    assert json.loads(sent) == {"code": 200, "view": asdict(PAGE)}
    assert list(json.loads(sent)["view"]) == list(asdict(PAGE))
    assert "Dvořáková".encode() in sent


@pytest.mark.parametrize(
    "inner",
    [
        User(id="eva", login="eva", name="Eva", role="agent", password_hash="secret"),
        SimpleNamespace(password_hash="secret"),
    ],
    ids=["a row of the database", "an object"],
)
def test_what_is_no_part_of_a_page_is_never_sent(inner):
    with pytest.raises(TypeError, match="is not for anybody outside"):
        PageResponse({"view": inner})
