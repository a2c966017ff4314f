"""What an administrator does with people on the command line, and what ends by it."""

import pytest
from sqlmodel import select

from crm_web import cli
from crm_web.errors import Invalid
from crm_web.launch import people
from crm_web.model import User, UserSession
from crm_web.security import passwords, sessions
from crm_web.services import accounts
from crm_web.services.sign_in import Account, account
from crm_web.storage import transact
from tests.integration.auditing import written
from tests.integration.roles import now

pytestmark = pytest.mark.usefixtures("database")
PASSWORD = "correct horse battery"


def signed_in(actor) -> str:
    with transact.writing() as session:
        return sessions.id_of(sessions.begin(session, actor.id, "test"))


def standing(session_id: str) -> sessions.Standing | None:
    with transact.reading() as session:
        return sessions.find(session, session_id)


def events() -> list[tuple[str, str]]:
    return [(event.event, event.subject) for event in written() if event.event.startswith("person_")]


def test_who_is_disabled_is_signed_out_and_cannot_come_in(eva, marek):
    eva_s, marek_s = signed_in(eva), signed_in(marek)
    people.disable("Eva")
    assert (standing(eva_s), standing(marek_s).actor) == (None, marek)
    with transact.reading() as session:
        assert account(session, "eva", local=True) == Account()
        left = session.exec(select(UserSession).where(UserSession.revoked_at.is_(None)))
        assert [row.user_id for row in left] == [marek.id]
    assert events() == [("person_disabled", "eva")]


def test_who_is_enabled_again_has_to_sign_in_again(eva):
    before = signed_in(eva)
    people.disable("eva")
    people.enable("eva")
    assert standing(before) is None
    with transact.reading() as session:
        assert account(session, "eva", local=True).user_id == eva.id
    assert events() == [("person_disabled", "eva"), ("person_enabled", "eva")]


def test_another_role_counts_at_once_and_the_same_one_is_no_event(eva):
    session_id = signed_in(eva)
    people.role("eva", "manager")
    people.role("eva", "manager")
    assert standing(session_id).actor.role == now(eva).role == "manager"
    assert events() == [("person_role", "eva")]
    assert written()[-1].told == {"before": "agent", "after": "manager"}


def test_another_password_signs_out_everywhere(eva, monkeypatch):
    before = signed_in(eva)
    monkeypatch.setenv("CRM_NEW_PASSWORD", PASSWORD)
    people.password("eva")
    assert standing(before) is None
    with transact.reading() as session:
        assert passwords._matches(session.get_one(User, eva.id).password_hash, PASSWORD)
    assert events() == [("person_password", "eva")]
    assert PASSWORD not in str([event.told for event in written()])


def test_a_password_that_nobody_should_have_changes_nothing(eva, monkeypatch):
    before = signed_in(eva)
    monkeypatch.setenv("CRM_NEW_PASSWORD", "short")
    with pytest.raises(Invalid):
        people.password("eva")
    assert standing(before).actor == eva
    assert events() == []


@pytest.mark.parametrize("take_away", [lambda: people.disable("admin"), lambda: people.role("admin", "manager")])
def test_the_last_administrator_stays(take_away):
    with pytest.raises(Invalid, match="admin is the last administrator"):
        take_away()
    people.role("marek", "admin")
    take_away()
    with pytest.raises(Invalid, match="marek is the last"):
        people.disable("marek")


def test_who_cannot_sign_in_is_no_last_administrator_either():
    people.role("marek", "admin")
    people.disable("marek")
    with pytest.raises(Invalid):
        people.disable("admin")


@pytest.mark.parametrize(
    "act", [people.disable, people.enable, people.password, lambda login: people.role(login, "agent")]
)
def test_nobody_can_be_found_by_a_login_that_nobody_has(act, monkeypatch):
    monkeypatch.setenv("CRM_NEW_PASSWORD", PASSWORD)
    with pytest.raises(Invalid, match="Nobody has the login nobody"):
        act("nobody")


def test_a_role_that_is_none_is_refused(eva, admin):
    with pytest.raises(Invalid), transact.writing() as session:
        accounts.change_role(session, admin, eva.login, "root")


def test_all_are_listed_with_whether_they_may_sign_in(monkeypatch, capsys):
    monkeypatch.setenv("CRM_NEW_PASSWORD", PASSWORD)
    people.add("cyril", "Čeněk", "agent")
    people.disable("eva")
    capsys.readouterr()
    people.show()
    assert capsys.readouterr().out.splitlines() == [
        "admin\tadmin\tAlena Správná\tcan sign in",
        "cyril\tagent\tČeněk\tcan sign in",
        "eva\tagent\tEva Malá\tdisabled",
        "marek\tmanager\tMarek Dvořák\tcan sign in",
    ]
    assert events()[0] == ("person_added", "cyril")


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("list", {"action": "list"}),
        ("disable eva", {"action": "disable", "login": "eva"}),
        ("role eva manager", {"action": "role", "login": "eva", "role": "manager"}),
        ("add eva --role admin", {"action": "add", "login": "eva", "role": "admin", "name": None}),
    ],
)
def test_the_command_line_says_what_to_do_with_whom(words, values):
    said = vars(cli._parser().parse_args(["user", *words.split()]))
    assert {name: said[name] for name in values} == values
