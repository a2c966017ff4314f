"""Whom a saved item concerns: what happened, by name (a kind's `tells`), and the people to whom it did. Pure functions."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy.orm import Mapped
from sqlmodel import col

from crm_web.model import Entity, User
from crm_web.services.rules.opening import OPEN

MOST = 20  # people whom one text mentions
_TEXTS = ("title", "description")
_MENTION = re.compile(r"(?<![\w.@+-])@([a-z0-9][a-z0-9._@+-]{0,63})", re.IGNORECASE | re.ASCII)
_END = "._@+-"  # of a sentence, not of a login

Changes = Mapping[str, Any]  # {field: {"from", "to"}}


def assigned(entity: Entity, changes: Changes) -> list[str]:
    """Return the id of the person who has it now, if somebody has it anew."""
    return [entity.owner] if "owner" in changes else []


def reopened(entity: Entity, changes: Changes) -> list[str]:
    """Return the id of the person who has what is open again."""
    stage = changes.get("stage", {})
    return [entity.owner] if stage.get("to") == OPEN and stage.get("from") else []


def mentioned(_entity: Entity, changes: Changes) -> list[str]:
    """Return the logins ("@eva") that stand in the texts now and did not before."""
    before, after = (_logins(changes, side) for side in ("from", "to"))
    return [login for login in after if login not in before][:MOST]


TELLINGS: dict[str, tuple[Mapped[str], Callable[[Entity, Changes], list[str]]]] = {  # and by what the people are named
    "assigned": (col(User.id), assigned),
    "reopened": (col(User.id), reopened),
    "mentioned": (col(User.login), mentioned),
}


def _logins(changes: Changes, side: str) -> list[str]:
    said = [str(changes[name][side] or "") for name in _TEXTS if name in changes]
    return list(dict.fromkeys(login for text in said for login in _readings(text)))


def _readings(text: str) -> Iterator[str]:
    """Yield each login as it is written, and without what may end a sentence."""
    for found in _MENTION.finditer(text):
        login = found[1].lower()
        yield login
        if login.rstrip(_END) != login:
            yield login.rstrip(_END)
