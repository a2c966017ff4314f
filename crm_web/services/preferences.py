"""What one person chose, the same on every device: lists by name that never conflict."""

import re
from collections.abc import Sequence
from typing import cast

from sqlmodel import Session, select

from crm_web.entities import ENTITIES
from crm_web.errors import Denied, Invalid, InvalidFields, Malformed, Missing
from crm_web.model import Preference
from crm_web.security.rights import Action, Actor, can
from crm_web.services.op_body import Edit, OpBody
from crm_web.storage import news

MUTED = "muted"  # the name of the list of events of which the person does not want to hear
_NAME = re.compile(r"(?:cards|favourites)-(?P<kind>\w+)")
_ENTRY = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FIELD = "value"
MOST = 1000  # entries of a list


def save(session: Session, actor: Actor, op: OpBody) -> int:
    """Merge the change of a list into the saved one; return its version. Raises Denied, Missing, Malformed, InvalidFields."""
    _check_name(actor, op.id)
    before, to = sides(op)
    saved = session.exec(select(Preference).where(Preference.user_id == actor.id, Preference.name == op.id)).first()
    stored: list[str] = saved.value if saved else []
    merged = merge(before, to, stored)
    if saved and merged == stored:
        return saved.version
    preference = saved or Preference(user_id=actor.id, name=op.id, value=[], version=0)
    preference.value, preference.version = merged[:MOST], preference.version + 1
    session.add(preference)
    news.touch(session, op.kind, op.id, user=actor.id)
    return preference.version


def of(session: Session, actor: Actor) -> dict[str, list[str]]:
    """Return all that the actor chose, by name."""
    return {saved.name: saved.value for saved in session.exec(select(Preference).where(Preference.user_id == actor.id))}


def favourites(session: Session, actor: Actor, kind: str) -> list[str]:
    """Return the ids of the actor's favourites of `kind`."""
    return chosen(session, actor.id, favourites_of(kind))


def favourites_of(kind: str) -> str:
    """Return the name of the list of favourites of `kind`."""
    return f"favourites-{kind}"


def chosen(session: Session, user_id: str, name: str) -> list[str]:
    """Return one list of a person."""
    saved = session.get(Preference, (user_id, name))
    return saved.value if saved else []


def merge(before: Sequence[str], to: Sequence[str], stored: Sequence[str]) -> list[str]:
    """Return the stored list with the change from `before` to `to`: in the order of `to`, others' additions at the end.

    What was taken away on either side stays away; a list that was not changed is left as it is stored.
    """
    if list(to) == list(before):
        return list(stored)
    kept = [entry for entry in to if entry in stored or entry not in before]
    return kept + [entry for entry in stored if entry not in before and entry not in to]


def sides(op: OpBody) -> tuple[list[str], list[str]]:
    """Return the list before and after, of an op that changes one. Raises Malformed, InvalidFields."""
    if op.delete or op.restore:
        raise Malformed("error.op.action")
    unknown = {name: Invalid("error.field.unknown") for name in op.patch if name != _FIELD}
    if unknown:
        raise InvalidFields(unknown)
    edit = op.patch.get(_FIELD, Edit.model_validate({"from": None, "to": None}))
    return _entries(edit.before), _entries(edit.to)


def _check_name(actor: Actor, name: str) -> None:
    """Raise Missing where no list has that name, Denied where it is of a kind that the actor can't read."""
    named = _NAME.fullmatch(name)
    if name == MUTED:
        return
    if not named or named["kind"] not in ENTITIES:
        raise Missing
    if not can(actor, Action.READ, named["kind"]):
        raise Denied


def _entries(value: object) -> list[str]:
    """Return the entries of a list, each once; null is the empty one. Raises InvalidFields."""
    listed = cast("list[object]", value) if isinstance(value, list) else []
    entries = [entry for entry in listed if isinstance(entry, str) and _ENTRY.fullmatch(entry)]
    if not (value is None or isinstance(value, list)) or len(entries) != len(listed) or len(entries) > MOST:
        raise InvalidFields({_FIELD: Invalid("error.field.form")})
    return list(dict.fromkeys(entries))
