"""Put the demo data into a database."""

import random
import uuid
from itertools import islice

from sqlmodel import Session

from crm_web.demo.contacts import contacts
from crm_web.entities import ENTITIES
from crm_web.fields import Value
from crm_web.security.rights import Actor
from crm_web.services import creation, people
from crm_web.services.merge import Wish
from crm_web.storage.transact import writing

PEOPLE = (("eva", "Eva Malá", "agent"), ("marek", "Marek Dvořák", "manager"), ("admin", "Alena Správná", "admin"))
IDS = uuid.UUID("9b1c9a52-6a0e-4c39-9a7b-5a4de8a6b0a1")  # the namespace of the demo's ids
BATCH = 500  # contacts a transaction


def fill(count: int, password: str) -> None:
    """Add the demo accounts and `count` contacts."""
    with writing() as session:
        actors = [_account(session, *person, password) for person in PEOPLE]
    numbered = enumerate(contacts(count))
    while batch := list(islice(numbered, BATCH)):
        with writing() as session:
            for number, values in batch:
                _contact(session, actors, number, values)


def _account(session: Session, login: str, name: str, role: str, password: str) -> Actor:
    user = people.add_person(session, login, name, role, password, demo=True)
    return Actor(user.id, user.login, user.name, user.role)


def _contact(session: Session, actors: list[Actor], number: int, values: dict[str, Value]) -> None:
    eva, marek, _ = actors
    owner = random.Random(-number).choice([eva, eva, marek])  # noqa: S311  invented people need no cryptography
    wished = {name: Wish(None, value) for name, value in values.items()}
    creation.create(session, eva if number == 0 else owner, ENTITIES["contact"], f"demo-{_id(number)}", wished)


def _id(number: int) -> str:
    return uuid.uuid5(IDS, str(number)).hex
