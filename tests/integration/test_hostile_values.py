"""Whatever somebody types into whatever type of field is refused with a sentence, or saved and given back as text everywhere."""

import csv
import io
import json
import re
import unicodedata
from collections import Counter
from dataclasses import asdict
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlmodel import col, select

from crm_web.entities import EntitySpec
from crm_web.entities.form_field import SECTION
from crm_web.entities.form_field import SPEC as FORM_FIELD
from crm_web.errors import Invalid, InvalidFields
from crm_web.fields import Value
from crm_web.i18n.folding import fold
from crm_web.model import Contact
from crm_web.services import exports, forms, ops
from crm_web.services.imports import Fault, Person, import_file
from crm_web.storage import transact
from tests.hostile import PARTS, VALUES
from tests.integration.api import api
from tests.integration.forms import add_field
from tests.integration.saves import CONTACT, create, op, page

pytestmark = pytest.mark.usefixtures("database")
ON_ANOTHER_ENGINE = ("control characters", "halves of a pair", "letters of many kinds", "queries")
ROUNDS = [*(("sqlite", group) for group in VALUES), *(("postgresql", group) for group in ON_ANOTHER_ENGINE)]
EVERY_GROUP = pytest.mark.parametrize(("engine", "group"), ROUNDS, indirect=["engine"])
TYPES = [name for name in FORM_FIELD.field("type").options if name != SECTION]
CHOSEN = {"choice", "choices", "radio"}
LINK = re.compile(r"tel:[0-9+*#%,]+|mailto:[^\s<>\"?&]+|https?://\S+")
FORMULA = re.compile(r"[=+\-@\t\r]")
SAFE_LINK = re.compile(r"(https?|mailto|tel):|[^:]*$", re.IGNORECASE)
UNSEEN = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\x00\r")

Taken = dict[str, dict[str, Value]]


class Acting(HTMLParser):
    """What would run, load or move in a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag] * (tag in {"script", "style", "iframe", "img", "svg", "object", "form", "math", "base"})
        for name, value in attrs:
            is_fine = name == "rel" or (tag == "a" and name == "href" and SAFE_LINK.match(value or ""))
            self.found += [] if is_fine else [f"{tag} {name}={value}"]


@pytest.fixture
def spec(marek) -> EntitySpec:
    """Contacts with a field of each type that a manager can add."""
    for number, name in enumerate(TYPES):  # by their titles an import takes none for a field of the app
        options = {"options": ["gold|Zlatý", "silver"]} if name in CHOSEN else {}
        add_field(marek, f"field-{name}", title=f"Pole {number}", type=name, in_list="yes", **options)
    with transact.reading() as session:
        return forms.spec_of(session, "contact")


@pytest.fixture
def taken(spec, group, eva) -> Taken:
    """Contacts that say a value of the group each, in every field that takes it: {id: what they say}."""
    wanted = {
        f"hostile-{number}": _takeable(spec, value, f"Zkouška {number}") for number, value in enumerate(VALUES[group])
    }
    with transact.writing() as session:
        for item, patch in wanted.items():
            said = {name: (None, value) for name, value in patch.items()}
            ops.apply(session, eva, ops.parse(op(None, item=item, patch=said)))
    return {item: _saved(spec, patch) for item, patch in wanted.items()}


def _takeable(spec: EntitySpec, value: str, name: str) -> dict[str, Value]:
    """Return each field with the value, or with it as a part of another, or without; who has no name of it has `name`."""
    tries = {field.name: (value, PARTS.get(field.type.name, "{}").format(value)) for field in _typed(spec)}
    found = {each: next((text for text in both if _parsed(spec, each, text)), "") for each, both in tries.items()}
    taken: dict[str, Value] = {each: text for each, text in found.items() if text}
    return taken if {"first_name", "last_name"} & set(taken) else taken | {"last_name": name}


def _typed(spec: EntitySpec) -> list:
    return [field for field in spec.fields if not field.to and not field.type.of_people]


def _parsed(spec: EntitySpec, name: str, text: str) -> Value:
    field = spec.field(name)
    try:
        value = field.type.parse([text] if field.type.many else text, field.limit)
    except Invalid:
        return field.type.empty
    return field.type.empty if field.options and value not in field.options else value


def _saved(spec: EntitySpec, patch: dict[str, Value]) -> dict[str, Value]:
    return {name: _parsed(spec, name, str(text)) for name, text in patch.items()}


@EVERY_GROUP
def test_what_is_taken_is_text_in_every_view_and_in_files_and_comes_back_from_them(taken: Taken, eva, marek, tmp_path):
    _check_views(taken, eva)
    _check_search(taken, eva)
    for form in ("csv", "vcf"):
        file = tmp_path / f"contacts.{form}"
        file.write_bytes(_exported(marek, form))
        before = _core(eva)
        beside = _beside(file, eva) if form == "csv" else {}
        _delete_all(marek)
        told: list[Person | Fault] = []
        import_file(file, eva, told.append)
        assert _core(eva) <= before
        # Whoever is called the same and has the same number is one person; too much for a note is refused in a sentence.
        refused = {" ".join(fold(each.place.name).split()) for each in told if isinstance(each, Fault)}
        assert _names(_core(eva)) | refused == _names(before)
        # What the app itself has no field for is in the note afterwards, in one line and with other borders between several.
        notes = {_own(each): _bare(str(each["note"])) for each in _contacts(eva)}
        lost = [
            cell for own, cells in beside.items() for cell in cells if _bare(cell) not in notes.get(own, _bare(cell))
        ]
        assert lost == []


@EVERY_GROUP
def test_whoever_searches_for_it_gets_an_answer_and_a_refusal_is_a_sentence(spec, group, eva):
    for value in VALUES[group]:
        asked = quote(value[:500], errors="surrogatepass")
        assert page(eva, f"/contacts?q={asked}").rows == page(eva, f"/phone?q={asked}").rows == []
        wrong = {field.name: value for field in _typed(spec) if value.strip() and not _parsed(spec, field.name, value)}
        if wrong:
            with pytest.raises(InvalidFields) as refused:
                create(eva, **{"last_name": "Zkouška"} | wrong)
            said = [error.sentence(language) for error in refused.value.fields.values() for language in ("en", "cs")]
            assert not UNSEEN & set("".join(said))
            assert max(map(len, said)) < 400


def _check_views(taken: Taken, actor) -> None:
    answers = {each["id"]: each for each in api(actor).get("/api/contacts?take=100").json()["items"]}
    for item, said in taken.items():
        assert {name: answers[item][name] for name in said} == said
        drawn = page(actor, f"/contacts/{item}")
        assert [each.name for each in drawn.fields if each.name in said and each.value != said[each.name]] == []
        links = [link for each in drawn.fields for link in each.links if link]
        assert [link for link in links if not LINK.fullmatch(link)] == []
        assert [Acting(str(each.value)).found for each in drawn.fields if each.input == "html"] == [[]]
        everything = json.dumps([asdict(drawn), asdict(page(actor, f"/contacts/{item}/history"))], ensure_ascii=False)
        assert not UNSEEN & set(everything)
        everything.encode()


def _check_search(taken: Taken, actor) -> None:
    for item, said in taken.items():
        words = re.findall(r"[^\W_]{3,20}", fold(str(said.get("description", ""))))
        if words:
            rows = page(actor, f"/contacts?q={quote(words[0])}").rows
            assert item in {row.id for row in rows} or len(rows) == 50


def _exported(actor, form: str) -> bytes:
    written, cursor = b"", None
    with transact.reading() as session:
        while cursor != "":
            part = exports.part(session, actor, CONTACT, form, language="en", cursor=cursor or "")
            written, cursor = written + part.content, part.next
    if form == "csv":
        cells = [cell for row in csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")) for cell in row]
        assert [cell for cell in cells if FORMULA.match(cell)] == []
    return written


def _delete_all(actor) -> None:
    with transact.writing() as session:
        for item in session.exec(select(Contact.id).where(col(Contact.deleted_at).is_(None))).all():
            ops.apply(session, actor, ops.parse(op(1, item=item, delete=True)))


def _beside(file: Path, actor) -> dict[tuple[str, ...], list[str]]:
    """Return the cells of the managers' fields, by what the contact says in those of the app; who is there twice is left out."""
    headings, *rows = csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline=""))
    own = {each["id"]: _own(each) for each in _contacts(actor)}
    often = Counter(own.values())
    told = {
        own[row[-1]]: [cell for name, cell in zip(headings, row, strict=True) if name.startswith("Pole ")]
        for row in rows
    }
    assert any(map(any, told.values()))
    return {core: cells for core, cells in told.items() if often[core] == 1}


def _bare(text: str) -> str:
    return re.sub(r"[\s;:,\\']+|[^\S ]", "", unicodedata.normalize("NFC", text))


def _core(actor) -> set[tuple[str, ...]]:
    """Return what the contacts say in the fields of the app; an import adds to the note what it has no field for."""
    return {*map(_own, _contacts(actor))}


def _own(contact: dict) -> tuple[str, ...]:
    return tuple(str(contact[field.name]) for field in _typed(CONTACT) if field.name != "note")


def _contacts(actor) -> list[dict]:
    return api(actor).get("/api/contacts?take=100").json()["items"]


def _names(found: set[tuple[str, ...]]) -> set[str]:
    return {" ".join(fold(f"{first} {last}").split()) for _title, first, last, *_ in found}
