"""Adding people, and finding the account of a login."""

import asyncio

import pytest

from crm_web.errors import Invalid
from crm_web.security import passwords
from crm_web.services.people import add_person, choices
from crm_web.services.sign_in import Account, account
from crm_web.storage.transact import reading, writing

PASSWORD = "correct horse battery"


@pytest.mark.usefixtures("database")
def test_a_person_who_was_added_can_sign_in():
    with writing() as session:
        added = add_person(session, " Jana.Nová@example.cz ".replace("á", "a"), "Jana Nová", "agent", PASSWORD)
    with reading() as session:
        found = account(session, "JANA.NOVA@EXAMPLE.CZ", local=False)
    assert found.user_id == added.id
    assert asyncio.run(passwords.matches(found.password_hash, PASSWORD))


@pytest.mark.usefixtures("database")
def test_a_demo_account_is_nobodys_from_afar():
    with writing() as session:
        added = add_person(session, "demo", "", "agent", PASSWORD, demo=True)
    with reading() as session:
        assert account(session, "demo", local=True).user_id == added.id
        assert account(session, "demo", local=False) == Account()
        assert account(session, "nobody", local=True) == Account()
        assert account(session, "no\0body", local=True) == Account()


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("login", "role", "password", "problem"),
    [
        ("", "agent", PASSWORD, "error.person.login"),
        ("jana nová", "agent", PASSWORD, "error.person.login"),
        ("-jana", "agent", PASSWORD, "error.person.login"),
        ("Eva", "agent", PASSWORD, "error.person.login_taken"),
        ("jana", "root", PASSWORD, "error.person.role"),
        ("jana", "agent", "too short", "error.password.length"),
    ],
)
def test_a_person_who_can_not_be_added_is_told_why(login, role, password, problem):
    with pytest.raises(Invalid) as refused, writing() as session:
        add_person(session, login, "Jana", role, password)
    assert refused.value.said == problem
    assert refused.value.sentence("cs") != refused.value.sentence("en")


@pytest.mark.usefixtures("database")
def test_people_stand_in_the_order_of_czech_names_on_every_engine():
    with writing() as session:
        for login, name in (("a", "Iva"), ("b", "Chloe"), ("c", "Čeněk"), ("d", "cyril"), ("e", "Hana"), ("f", "Dana")):
            add_person(session, login, name, "agent", PASSWORD)
    with reading() as session:
        names = [person.name for person in choices(session)]
    assert [name for name in names if " " not in name] == ["cyril", "Čeněk", "Dana", "Hana", "Chloe", "Iva"]
