"""What holds for every kind, a new one too. Fails with the name of what was left out."""

from dataclasses import fields

import pytest

from crm_web.entities import ENTITIES, SLUGS, EntitySpec
from crm_web.fields.field_type import entries
from crm_web.i18n import CATALOGS, LANGUAGES
from crm_web.services.ops import TARGETS
from crm_web.views import PAGES

EVERY_KIND = pytest.mark.parametrize("spec", ENTITIES.values(), ids=ENTITIES)

AGREED = [
    ("field.first_name", "First name", "Jméno"),
    ("field.last_name", "Last name", "Příjmení"),
    ("field.title", "Title", "Název"),
    ("field.company", "Company", "Společnost"),
    ("field.phone", "Phone", "Telefon"),
    ("field.email", "Email", "E-mail"),
    ("field.address", "Address", "Adresa"),
    ("field.note", "Note", "Poznámka"),
    ("field.owner", "Owner", "Vlastník"),
    ("field.description", "Description", "Popis"),
    ("field.type", "Type", "Typ"),
    ("field.stage", "Stage", "Stav"),
    ("field.status", "Status", "Status"),
    ("kind.contact.many", "Contacts", "Kontakty"),
    ("kind.company.many", "Companies", "Společnosti"),
    ("kind.record.many", "Records", "Záznamy"),
    ("card.details", "Details", "Detail"),
    ("card.activities", "Activities", "Aktivity"),
    ("card.tickets", "Tickets", "Tickety"),
    ("card.attachments", "Attachments", "Přílohy"),
]


def texts_of(spec: EntitySpec) -> list[str]:
    """The keys of all words that the screens say about a kind."""
    return [
        *(f"kind.{spec.kind}.{form}" for form in ("all", "many", "new", "one")),
        *(field.label for field in spec.fields),
        *(field.option_label(option) for field in spec.fields for option in field.options),
        *(f"card.{name}" for name in ("details", *(card.name for card in spec.cards))),
        *([f"error.needs_name.{spec.kind}"] if spec.title_from else []),
    ]


@EVERY_KIND
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_field_choice_and_card_has_its_words_in_every_language(spec: EntitySpec, language: str):
    assert [key for key in texts_of(spec) if key not in CATALOGS[language]] == []


@pytest.mark.parametrize(("key", "english", "czech"), AGREED)
def test_the_names_on_the_screen_are_those_that_were_agreed(key: str, english: str, czech: str):
    assert (CATALOGS["en"][key], CATALOGS["cs"][key]) == (english, czech)


@EVERY_KIND
def test_a_kind_speaks_only_of_fields_that_it_has(spec: EntitySpec):
    names = {field.name for field in spec.fields}
    assert len(names) == len(spec.fields)
    assert {"title", "owner"} <= names
    assert {*spec.sort_by, *spec.title_from, *spec.in_list} <= names
    assert names <= set(spec.table.model_fields)


@EVERY_KIND
def test_links_lead_to_a_kind_and_choices_have_options(spec: EntitySpec):
    for field in spec.fields:
        assert (field.to in ENTITIES) == (field.type_name == "link") == bool(field.to), field.name
        assert bool(field.options or field.rows_of) == (field.type_name in {"choice", "choices"}), field.name
        assert not field.rows_of or field.rows_of in ENTITIES
        assert not (field.fixed and field.read_only), field.name
        assert all(spec.field(condition.field) for condition in field.conditions), field.name


@EVERY_KIND
def test_a_new_item_begins_with_values_that_are_allowed(spec: EntitySpec):
    for field in spec.fields:
        begins = getattr(spec.table(id="new"), field.name)
        assert field.type.parse(begins, field.limit) == begins, field.name
        assert field.options or begins == field.type.empty or field.type_name == "zone", field.name
        assert set(entries(begins)) <= set(field.options) or not field.options, field.name


@EVERY_KIND
def test_the_ways_of_a_card_are_links_that_end_at_the_kind(spec: EntitySpec):
    for card in spec.cards:
        assert bool(card.via) == bool(card.kind), card.name
        for way in card.via:
            kind = card.kind
            for name in way:
                link = ENTITIES[kind].field(name)
                assert link, (card.name, way)
                kind = link.to
            assert kind == spec.kind, (card.name, way)


@EVERY_KIND
def test_an_address_means_one_page_only(spec: EntitySpec):
    names = [card.name for card in spec.cards]
    assert len(set(names)) == len(names)
    assert not {"details", "history", "new"} & set(names)
    assert f"/{spec.slug}" not in PAGES
    assert SLUGS[spec.slug] is spec


def test_what_is_written_beside_items_has_no_name_of_a_kind():
    assert not TARGETS.keys() & ENTITIES.keys()


def test_an_activity_says_of_every_item_that_can_be_called_whom_it_is_about():
    callable_kinds = [
        spec.kind for spec in ENTITIES.values() if any(field.type_name == "phone" for field in spec.fields)
    ]
    assert callable_kinds == ["contact", "company"]
    assert all(ENTITIES["activity"].link_to(kind) for kind in callable_kinds)


def test_specs_are_not_changed_by_accident():
    spec = ENTITIES["contact"]
    for field in fields(spec):
        with pytest.raises(AttributeError):
            setattr(spec, field.name, None)
