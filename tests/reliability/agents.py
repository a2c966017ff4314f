"""Three agents who save as phones do: from old versions, the same again, deletions; a seed decides which."""

from random import Random
from typing import Any
from uuid import UUID

from crm_web.model import User
from crm_web.security.rights import Actor
from crm_web.services.history import DELETED
from crm_web.storage import transact
from crm_web.storage.database import Database
from tests.integration.conftest import ADMIN, EVA, MAREK
from tests.integration.saves import CONTACT, op
from tests.reliability.lives import Life, life_of
from tests.reliability.told import Body

AGENTS = (EVA, MAREK, ADMIN)
ITEMS = 12
BEHIND = 3  # versions, at most, that a phone has not seen
FIELDS = ("first_name", "last_name", "address", "description", "note")


def hire(database: Database) -> None:
    """Work with this database from now on; nobody is in it yet."""
    transact.connect(database)
    with transact.writing() as session:
        for person in AGENTS:
            session.add(User(id=person.id, login=person.login, name=person.name, role=person.role))


def author_of(body: Body) -> Actor:
    """Return who sends an op; it follows from its id, so that a resend is theirs as well."""
    return AGENTS[UUID(body["op_id"]).int % len(AGENTS)]


def next_op(chance: Random, saved: list[Body]) -> Body:
    """Return what is sent next, of which `saved` was sent before."""
    if saved and chance.random() < 0.15:
        return chance.choice(saved)
    item = f"contact-{chance.randrange(ITEMS)}"
    with transact.reading() as session:
        life = life_of(session, CONTACT, item)
    newest = len(life.versions)
    base = chance.randint(max(1, newest - BEHIND), newest) if newest else None
    op_id = str(UUID(int=chance.getrandbits(128), version=4))
    return op(base, item=item, op_id=op_id, **_action(chance, life, base))


def _action(chance: Random, life: Life, base: int | None) -> dict[str, Any]:
    seen = life.before((base or 0) + 1)
    if life.versions and life.versions[-1][DELETED]:
        return {"restore": True}
    if base and chance.random() < 0.05:
        return {"delete": True}
    names = chance.sample(FIELDS, chance.randint(1, 3)) if base else FIELDS
    return {"patch": {name: (seen[name], f"{name} {chance.getrandbits(32):x}") for name in names}}
