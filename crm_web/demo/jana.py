"""Jana's history: how her contact came to be what it is, in the hands of three people."""

from datetime import UTC, datetime

from sqlmodel import Session, col, select

from crm_web.demo.contacts import JANA
from crm_web.demo.ids import item_id
from crm_web.entities import ENTITIES
from crm_web.fields import Value
from crm_web.model import Change, Entity
from crm_web.security.rights import Actor
from crm_web.services.editing import edit
from crm_web.services.merge import Wish

ID = item_id("contact", 0)
BEFORE: dict[str, Value] = {  # what was saved first, where it is not what is saved now
    "phone": ["+420601234566"],
    "email": [],
    "address": "",
    "description": "Nákupčí",
    "note": "",
}
_EDITS = (("email", "note"), ("phone", "description"), ("address",))
_MOMENTS = (
    datetime(2026, 2, 3, 8, 20, 5, tzinfo=UTC),
    datetime(2026, 3, 17, 9, 41, 52, tzinfo=UTC),
    datetime(2026, 6, 30, 13, 2, 11, tzinfo=UTC),
    datetime(2026, 11, 9, 7, 55, 30, tzinfo=UTC),
)


def relive(session: Session, entity: Entity, people: list[Actor]) -> None:
    """Edit the contact that was saved with `BEFORE` into `JANA`, each time by the next of `people`, at fixed moments."""
    spec = ENTITIES["contact"]
    for version, names in enumerate(_EDITS, 1):
        wished = {name: Wish(BEFORE[name], JANA[name]) for name in names}
        session.flush()
        edit(session, people[version % len(people)], spec, ID, wished, base_version=version)
    session.flush()
    changes = session.exec(select(Change).where(Change.item_id == ID).order_by(col(Change.version)))
    for change, at in zip(changes, _MOMENTS, strict=True):
        change.at = at
    entity.created_at, entity.edited_at = _MOMENTS[0], _MOMENTS[-1]
