"""What happened, as administrators read it."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_web.i18n import CATALOGS
from crm_web.security.audit import Note, write
from crm_web.services.audit_trail import EVENTS, PAGE
from crm_web.storage import transact
from tests.integration.saves import JANA, create, page

pytestmark = pytest.mark.usefixtures("database")
SOURCES = Path(__file__).parents[2] / "crm_web"
WRITERS = {"add", "add_once", "record"}


def note(by: str, event: str, subject: str = "", at: str = "2026-11-27T10:00:00", **told: object) -> None:
    with transact.writing() as session:
        write(session, Note(by, event, subject, told, datetime.fromisoformat(at).replace(tzinfo=UTC)))


def shown(admin, query: str = "") -> list[tuple[str, str, str]]:
    return [(row.by, row.event.removeprefix("audit.event."), row.subject) for row in page(admin, f"/audit{query}").rows]


def test_the_newest_comes_first_with_names_instead_of_ids(admin, eva):
    create(eva, last_name="Dvořáková", first_name="Jana")
    note(eva.id, "signed_in", "eva", device="(iPhone) Safari/604.1", address="127.0.0.1")
    note(eva.id, "viewed", f"contact/{JANA}")
    note(admin.id, "person_role", "eva", before="agent", after="manager")
    assert shown(admin) == [
        (admin.name, "person_role", "eva"),
        (eva.name, "viewed", "Jana Dvořáková"),
        (eva.name, "signed_in", "eva"),
    ]
    role, viewed, signed_in = page(admin, "/audit").rows
    assert viewed.href == f"/contacts/{JANA}"
    assert [(each.name, each.value) for each in role.told] == [("audit.told.change", "agent → manager")]
    assert {each.value for each in signed_in.told} == {"Safari · iPhone", "127.0.0.1"}


def test_it_is_narrowed_by_person_and_event(admin, eva):
    note(eva.id, "viewed", "audit")
    note(admin.id, "viewed", "audit")
    note("", "throttled", "eva")
    assert [event for _, event, _ in shown(admin, f"?by={eva.id}")] == ["viewed"]
    assert shown(admin, "?by=-") == [("", "throttled", "eva")]
    assert len(shown(admin, "?event=viewed")) == 2
    assert shown(admin, f"?event=throttled&by={eva.id}") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?day=2026-11-27", ["b", "c"]),
        ("?day=2026-11-27&zone=Europe/Prague", ["a", "b"]),
        ("?day=2026-11-28&zone=Europe/Prague", ["c"]),
        ("?day=2026-11-29", []),
        ("?day=yesterday", ["a", "b", "c"]),
        ("?day=9999-12-31", ["a", "b", "c"]),
        ("?day=2026-11-27&zone=../../etc/passwd", ["a", "b", "c"]),
    ],
)
def test_a_day_is_that_of_the_one_who_asks(admin, query, found):
    for name, at in (("a", "2026-11-26T23:30:00"), ("b", "2026-11-27T10:00:00"), ("c", "2026-11-27T23:30:00")):
        note("", "denied", name, at)
    assert sorted(subject for _, _, subject in shown(admin, query)) == found


def test_it_comes_in_pages_and_no_event_is_missed(admin):
    for number in range(PAGE + 3):
        note("", "denied", f"{number}")
    first = page(admin, "/audit?event=denied")
    second = page(admin, first.next)
    assert (len(first.rows), len(second.rows), second.next) == (PAGE, 3, "")
    assert [row.subject for row in [*first.rows, *second.rows]] == [f"{n}" for n in reversed(range(PAGE + 3))]


@pytest.mark.parametrize("before", ["0", "x", "-1", "9" * 40, "\u0664"])
def test_a_strange_place_in_it_fails_nobody(admin, before):
    note("", "denied")
    assert page(admin, f"/audit?before={before}").outcome == "ok"


def test_nobody_else_reads_it(eva, marek):
    note("", "denied", "secret")
    for person in (eva, marek):
        told = page(person, "/audit")
        assert (told.outcome, told.rows, told.filters) == ("denied", [], [])


def test_every_event_that_is_written_can_be_asked_for_and_has_its_words():
    written = {event for file in SOURCES.rglob("*.py") for event in _written_in(ast.parse(file.read_text("utf-8")))}
    assert written <= set(EVENTS)
    for words in CATALOGS.values():
        assert {f"audit.event.{event}" for event in EVENTS} <= set(words)


def _written_in(tree: ast.AST) -> set[str]:
    """Return the second arguments of what notes or records an event; of a choice of two, both."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    events = [
        node.args[-1 if len(node.args) < 2 else (1 if node.func.attr != "record" else 2)]
        for node in calls
        if node.func.attr in WRITERS and ast.unparse(node.func.value) in ("notes", "audit") and len(node.args) > 1
    ]
    return {each.value for event in events for each in ast.walk(event) if isinstance(each, ast.Constant)} - {""}
