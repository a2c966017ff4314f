"""Who did what is written down, in a chain that shows what was changed in it."""

import asyncio

import pytest
from sqlalchemy.exc import OperationalError
from sqlmodel import select, update

from crm_web.errors import Conflict, Denied, SetupError
from crm_web.launch import auditing
from crm_web.launch.audit import verify
from crm_web.model import AuditEvent, Clock
from crm_web.security import audit
from crm_web.storage import transact
from tests.integration.api import api
from tests.integration.auditing import told, written
from tests.integration.backups import restore
from tests.integration.roles import say
from tests.integration.saves import JANA, create, edit, op, page, save

pytestmark = pytest.mark.usefixtures("new_process")


def three() -> list[AuditEvent]:
    with transact.writing_quietly() as session:
        for number in range(3):
            audit.record(session, "user-eva", "exported", f"kind {number}", query="Nováková")
    return written()


def first_broken() -> int | None:
    with transact.reading() as session:
        return audit.first_broken(session)


def test_what_was_written_is_whole():
    assert [event.id for event in three()] == [1, 2, 3]
    assert first_broken() is None


@pytest.mark.parametrize("values", [{"by": "user-marek"}, {"subject": ""}, {"told": {}}, {"event": "viewed"}])
def test_what_was_changed_is_found(values):
    three()
    with transact.writing_quietly() as session:
        session.exec(update(AuditEvent).where(AuditEvent.id == 2).values(**values))
    assert first_broken() == 2


def test_what_was_changed_and_counted_anew_breaks_the_next_one():
    three()
    with transact.writing_quietly() as session:
        event = session.get_one(AuditEvent, 2)
        event.by = "user-marek"
        event.hash = audit.hash_of(event)
        session.add(event)
    assert first_broken() == 3


@pytest.mark.parametrize("number", [1, 2])
def test_what_was_taken_away_is_found(number):
    three()
    with transact.writing_quietly() as session:
        session.delete(session.get_one(AuditEvent, number))
    assert first_broken() == number


def test_the_command_says_so(capsys):
    noted = three()[-1].hash
    verify(None)
    assert f"3 events. Note this down to find out later whether it was cut: {noted}" in capsys.readouterr().out
    verify(noted)
    with transact.writing_quietly() as session:
        session.delete(session.get_one(AuditEvent, 3))
    verify(None)
    with pytest.raises(SetupError, match="cut off"):
        verify(noted)
    with transact.writing_quietly() as session:
        session.delete(session.get_one(AuditEvent, 1))
    with pytest.raises(SetupError, match="event 1 was changed or is missing"):
        verify(None)


def test_looking_at_an_item_is_one_event_for_a_while(eva, marek):
    create(eva, last_name="Dvořáková")
    for _ in range(2):
        page(eva, f"/contacts/{JANA}")
        api(eva).get(f"/api/contacts/{JANA}/history")
    page(marek, f"/contacts/{JANA}/history")
    page(marek, "/contacts")
    page(marek, "/contacts/nobody")
    assert told() == [("user-eva", "viewed", f"contact/{JANA}"), ("user-marek", "viewed", f"contact/{JANA}")]


def test_a_refusal_is_an_event(eva):
    create(eva, last_name="Dvořáková")
    assert api(eva).get("/api/contacts/export").status_code == 403
    assert api(eva).post("/api/ops", json=op(1, delete=True)).status_code == 403
    page(eva, "/categories")
    assert told() == [
        ("user-eva", "denied", "GET /api/contacts/export"),
        ("user-eva", "denied", f"op contact/{JANA}"),
        ("user-eva", "denied", "/categories"),
    ]


def test_an_export_is_an_event_before_its_first_byte(marek):
    assert api(marek).head("/api/contacts/export").status_code == 200
    assert written() == []
    api(marek).get("/api/contacts/export", params={"q": "jana", "format": "vcf"})
    (event,) = written()
    assert (event.by, event.event, event.subject) == ("user-marek", "exported", "contact")
    assert event.told == {"format": "vcf", "query": "jana"}


def test_another_right_is_an_event_of_the_same_transaction(eva, admin):
    say(admin, "agent-contact-note", read="none")
    with pytest.raises(Conflict):
        say(admin, "agent-contact-note", read="own")
    with pytest.raises(Denied):
        say(eva, "agent-contact-note", read="all")
    (event,) = written()
    assert (event.by, event.event, event.subject) == ("user-admin", "right", "agent-contact-note")
    assert event.told == {"action": "read", "before": "", "after": "none"}


def test_saves_are_in_the_history_and_cost_the_audit_nothing(eva):
    create(eva, last_name="Dvořáková")
    edit(eva, 1, note=("", "Ráno"))
    save(eva, op(None, kind="preference", item="cards-contact", patch={"value": ([], ["tickets"])}))
    assert written() == []


def test_writing_notes_is_no_news():
    def rev():
        with transact.reading() as session:
            return session.exec(select(Clock.rev)).one()

    before = rev()
    audit.notes.add("user-eva", "viewed", "contact/x")
    assert len(written()) == 1
    assert rev() == before


def test_what_is_too_much_is_counted(monkeypatch):
    monkeypatch.setattr(audit, "MOST_NOTED", 2)
    for number in range(5):
        audit.notes.add("user-eva", "viewed", str(number))
    events = written()
    assert [event.event for event in events] == ["viewed", "viewed", "lost"]
    assert events[-1].told == {"count": 3}
    assert len(written()) == 3


def test_notes_wait_while_the_database_is_away_and_are_written_when_the_app_stops(monkeypatch):
    audit.notes.add("user-eva", "viewed", "contact/x")
    real = audit.write_quietly

    async def away(*_):
        raise OperationalError("select", {}, Exception("away"))

    async def run():
        monkeypatch.setattr(audit, "write_quietly", away)
        waited = 0

        async def wait(_seconds):
            nonlocal waited
            waited += 1
            if waited == 2:  # the first look was in vain
                monkeypatch.setattr(audit, "write_quietly", real)
                raise asyncio.CancelledError

        with pytest.raises(asyncio.CancelledError):
            await auditing.write_notes(wait)

    asyncio.run(run())
    assert told() == [("user-eva", "viewed", "contact/x")]


def test_a_restore_takes_nothing_of_the_audit_away(made):
    events = three()
    restore(made)
    assert [event.hash for event in written()] == [event.hash for event in events]
    assert first_broken() is None
