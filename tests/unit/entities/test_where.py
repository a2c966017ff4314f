import pytest

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.entities.where import ME, ViewSpec, Where
from crm_web.i18n import CATALOGS, LANGUAGES

NOW = "2026-11-24T17:00:00Z"
EVERY_KIND = pytest.mark.parametrize("spec", ENTITIES.values(), ids=ENTITIES)


def test_a_value_is_one_of_several():
    where = Where("stage", ("OPEN", "WAIT"))
    assert where.holds({"stage": "WAIT"}, "eva", NOW)
    assert not where.holds({"stage": "CLOSE"}, "eva", NOW)


def test_an_empty_value_is_asked_for_as_such():
    assert Where("owner", ("",)).holds({"owner": ""}, "eva", NOW)
    assert not Where("owner", ("",)).holds({"owner": "eva"}, "eva", NOW)


def test_me_is_whoever_asks():
    mine = Where("owner", (ME,))
    assert mine.holds({"owner": "eva"}, "eva", NOW)
    assert not mine.holds({"owner": "marek"}, "eva", NOW)


def test_a_moment_is_over_once_it_has_passed_and_no_moment_never():
    overdue = Where("due_at", over=True)
    assert overdue.holds({"due_at": "2026-11-24T16:59:59Z"}, "eva", NOW)
    assert not overdue.holds({"due_at": NOW}, "eva", NOW)
    assert not overdue.holds({"due_at": ""}, "eva", NOW)


def test_a_view_keeps_what_fulfils_all_of_it():
    view = ViewSpec("overdue", (Where("stage", ("OPEN",)), Where("due_at", over=True)))
    assert view.holds({"stage": "OPEN", "due_at": "2026-11-01T00:00:00Z"}, "eva", NOW)
    assert not view.holds({"stage": "WAIT", "due_at": "2026-11-01T00:00:00Z"}, "eva", NOW)


@EVERY_KIND
@pytest.mark.parametrize("language", LANGUAGES)
def test_views_and_marks_have_words_and_ask_for_fields_that_there_are(spec: EntitySpec, language: str):
    for view in (*spec.views, *spec.marks):
        assert view.label in CATALOGS[language]
        for where in view.where:
            field = spec.field(where.field)
            assert field, (view.name, where.field)
            assert not field.options or set(where.one_of) <= {"", *field.options}


@EVERY_KIND
def test_a_list_is_narrowed_by_fields_of_which_one_is_chosen(spec: EntitySpec):
    fields = [spec.field(name) for name in spec.filters]
    assert all(field and (field.options or field.rows_of) for field in fields)
    assert not set(spec.filters) & {"q", "only", "cursor", "lang", "card"}
