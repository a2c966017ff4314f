"""The calls that a person made or took last."""

from collections.abc import Mapping

from sqlmodel import Session

from crm_web.entities import ENTITIES, EntitySpec, Where
from crm_web.entities.where import ME
from crm_web.errors import Invalid
from crm_web.fields import Value
from crm_web.i18n import DEFAULT
from crm_web.security.rights import Action, Actor, can
from crm_web.services import items, lists
from crm_web.services.forms import spec_of
from crm_web.views.avatar import hue, initials
from crm_web.views.number import PHONE, phone_field
from crm_web.views.page import Badge, Row
from crm_web.views.wording import Titles, option_words, titles

TAKE = 20
UNKNOWN = (
    "type/CALL"  # what a call to somebody unknown is filed with (components/store/calls.js): nothing but what it is
)
MINE = (Where("owner", (ME,)), Where("type", ("CALL",)))


def last_calls(session: Session, actor: Actor) -> list[Row]:
    """Return the actor's last calls, the newest first: whom with, which number, what came of it."""
    if not can(actor, Action.READ, "activity"):
        return []
    spec = spec_of(session, "activity")
    found = lists.page(session, actor, spec, where=MINE, take=TAKE).rows
    several = [items.seen(actor, spec, item, items.values(spec, item)) for item in found]
    whom = [field for field in spec.fields if field.to and phone_field(ENTITIES[field.to])]
    linked = titles(session, actor, whom, several)
    return [_row(spec, item.id, values, linked) for item, values in zip(found, several, strict=True)]


def _row(spec: EntitySpec, call_id: str, values: Mapping[str, Value], linked: Titles) -> Row:
    """The title is the other side's, and opens it; of somebody unknown it opens the call."""
    number = _number(str(values["counterpart"]))
    known = _other_side(spec, values, linked)
    title = known[2] if known else str(values["title"])
    outcome = spec.field("outcome")
    return Row(
        id=call_id,
        href=f"/{known[0].slug}/{known[1]}" if known else f"/{spec.slug}/{call_id}",
        title=number if title == values["counterpart"] and number else title,
        line=number if title != values["counterpart"] else "",
        call=PHONE.link(number),
        initials=initials(title) if known else "",
        hue=hue(title),
        badges=[Badge(option_words(outcome, str(values["outcome"])))] if outcome and values["outcome"] else [],
        at=str(values["started_at"]),
        about=f"{known[0].kind}/{known[1]}" if known else UNKNOWN,
    )


def _other_side(spec: EntitySpec, values: Mapping[str, Value], linked: Titles) -> tuple[EntitySpec, str, str] | None:
    """Return the kind, id and title of the first that the call is linked to and that can be called itself."""
    for name, of in linked.items():
        field, other = spec.field(name), str(values[name])
        if field and other in of:
            return ENTITIES[field.to], other, of[other]
    return None


def _number(text: str) -> str:
    """Return a number as people write it, "" where it is none."""
    try:
        return PHONE.show(PHONE.read(text), DEFAULT)
    except Invalid:
        return ""
