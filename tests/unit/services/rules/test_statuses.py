import pytest

from crm_web.model import Category, Status
from crm_web.services.rules.statuses import objections_of_category, objections_of_statuses

STAGES = ("OPEN", "WAIT", "CLOSE", "ARCHIVE")


def category(required: str = "never", *, many: str = "") -> Category:
    return Category(id="c", title="Reklamace", status_required=required, many_statuses=many)


@pytest.mark.parametrize(
    ("required", "refused_in"),
    [("never", set()), ("close", {"CLOSE", "ARCHIVE"}), ("always", {"OPEN", "WAIT", "CLOSE", "ARCHIVE"})],
)
def test_a_status_is_required_when_the_category_says_so(required: str, refused_in: set[str]):
    refused = {stage for stage in STAGES if objections_of_category(category(required), stage, [])}
    assert refused == refused_in
    assert not any(objections_of_category(category(required), stage, ["solved"]) for stage in STAGES)


def test_the_sentence_names_the_category():
    assert "Reklamace" in str(objections_of_category(category("close"), "CLOSE", [])["statuses"])
    assert "Reklamace" in str(objections_of_category(category("always"), "OPEN", [])["statuses"])


def test_there_are_several_statuses_only_where_the_category_allows_them():
    assert "one status only" in str(objections_of_category(category(), "OPEN", ["solved", "refused"])["statuses"])
    assert objections_of_category(category(many="yes"), "OPEN", ["solved", "refused"]) == {}


def test_a_status_may_ask_for_the_next_call():
    again = Status(id="again", title="Zavolat znovu", nextcall="yes")
    assert "Zavolat znovu" in str(objections_of_statuses([again], "")["next_call"])
    assert objections_of_statuses([again], "2026-12-01T08:00:00Z") == {}
    assert objections_of_statuses([Status(id="solved", title="Vyřešeno")], "") == {}
