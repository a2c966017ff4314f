"""Put the demo data into a database."""

import random
from collections.abc import Callable

from sqlmodel import Session

from crm_web.demo import jana
from crm_web.demo.activities import activity
from crm_web.demo.amounts import amounts
from crm_web.demo.attachments import attach
from crm_web.demo.categories import CATEGORIES, RECORD_TYPES, STATUSES
from crm_web.demo.companies import company
from crm_web.demo.contacts import contact
from crm_web.demo.ids import item_id
from crm_web.demo.records import record
from crm_web.demo.tickets import ticket
from crm_web.entities import EntitySpec
from crm_web.fields import Value
from crm_web.model import Entity
from crm_web.security.rights import Actor
from crm_web.services import creation, people
from crm_web.services.forms import spec_of
from crm_web.services.merge import Wish
from crm_web.storage.files import Files
from crm_web.storage.transact import writing

PEOPLE = (("eva", "Eva Malá", "agent"), ("marek", "Marek Dvořák", "manager"), ("admin", "Alena Správná", "admin"))
BATCH = 500  # items a transaction


def fill(count: int, password: str, files: Files) -> None:
    """Add the demo accounts, `count` contacts and what goes with so many."""
    of = amounts(count)
    with writing() as session:
        actors = [_account(session, *person, password) for person in PEOPLE]
    managers = [actors[-1]] * len(actors)
    _fill(managers, "category", of.categories, lambda number: CATEGORIES[number])
    _fill(managers, "status", of.statuses, lambda number: STATUSES[number])
    _fill(managers, "record_type", of.record_types, lambda number: RECORD_TYPES[number])
    _fill(actors, "company", of.companies, company)
    _fill(actors, "contact", of.contacts, lambda number: contact(number, of.companies))
    _fill(actors, "ticket", of.tickets, lambda number: ticket(number, of.contacts))
    _fill(actors, "record", of.records, lambda number: record(number, of.contacts, of.companies))
    _fill(actors, "activity", of.activities, lambda number: activity(number, of))
    attach(files, of, actors[0])


def _fill(actors: list[Actor], kind: str, count: int, values: Callable[[int], dict[str, Value]]) -> None:
    """Save the items of one kind; those to which they link are in the database by then."""
    for first in range(0, count, BATCH):
        with writing() as session, session.no_autoflush:  # a batch goes to the database at once, not row by row
            spec = spec_of(session, kind)
            for number in range(first, min(first + BATCH, count)):
                _save(session, actors, spec, number, values(number))


def _account(session: Session, login: str, name: str, role: str, password: str) -> Actor:
    user = people.add_person(session, login, name, role, password, demo=True)
    return Actor(user.id, user.login, user.name, user.role)


def _save(session: Session, actors: list[Actor], spec: EntitySpec, number: int, values: dict[str, Value]) -> None:
    if item_id(spec.kind, number) == jana.ID:
        jana.relive(session, _create(session, actors[0], spec, number, {**values, **jana.BEFORE}), actors)
    else:
        _create(session, _owner(actors, number), spec, number, values)


def _create(session: Session, owner: Actor, spec: EntitySpec, number: int, values: dict[str, Value]) -> Entity:
    if values.get("parent"):
        session.flush()  # what it is a part of is in the same batch
    wished = {name: Wish(None, value) for name, value in values.items()}
    return creation.create(session, owner, spec, item_id(spec.kind, number), wished)


def _owner(actors: list[Actor], number: int) -> Actor:
    eva, marek, _ = actors
    return random.Random(-number).choice([eva, eva, marek]) if number else eva  # noqa: S311  invented people need no cryptography
