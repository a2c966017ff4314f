"""Tickets on their way into the database, without one."""

from datetime import UTC, datetime

from sqlmodel import Session

from crm_web.entities import ENTITIES
from crm_web.fields import Value
from crm_web.security.rights import Actor
from crm_web.services.rules import Saving

EVA = Actor("user-eva", "eva", "Eva Malá", "agent")
NO_DATABASE = Session()  # of rules that ask it nothing
NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
NOW_WRITTEN = "2026-11-24T15:00:00Z"
EMPTY: dict[str, Value] = {field.name: field.type.empty for field in ENTITIES["ticket"].fields}


def new(**after: Value) -> Saving:
    return Saving(EVA, ENTITIES["ticket"], "ticket-1", EMPTY, {**EMPTY, "stage": "OPEN", **after}, NOW, new=True)


def change(before: dict[str, Value], **after: Value) -> Saving:
    stored = {**EMPTY, "stage": "OPEN", **before}
    return Saving(EVA, ENTITIES["ticket"], "ticket-1", stored, {**stored, **after}, NOW)
