"""What a phone keeps of all items that its person may read, in the order in which they changed, and what changed since then."""

from collections.abc import Collection
from dataclasses import dataclass, field
from hashlib import sha256

from sqlmodel import Session, col, func, select, tuple_

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.model import Clock, Entity
from crm_web.security.rights import Action, Actor, Scope, scope
from crm_web.security.scopes import reached
from crm_web.services.directory_token import START, Place, Token, read_token
from crm_web.services.forms import spec_of

MOST = 20_000  # items of all kinds; of more those that changed last
TAKE = 500  # items of a kind in one answer


@dataclass(frozen=True)
class Part:
    """What is new of one kind. `whole` takes the place of all that was told of it before; `complete`: no item is left out."""

    spec: EntitySpec
    rows: list[Entity] = field(default_factory=list[Entity])
    gone: list[str] = field(default_factory=list[str])
    whole: bool = False
    complete: bool = True


@dataclass(frozen=True)
class Changes:
    """What to add to what one has; `fresh`: to nothing. `since` asks for what follows, at once where there is `more`."""

    parts: list[Part]
    since: str
    fresh: bool
    more: bool


def changes(session: Session, actor: Actor, since: str, *, most: int = MOST, take: int = TAKE) -> Changes:
    """Return what the actor may read of all that changed `since`. Of other rights, forms or data than then, it begins anew."""
    specs = [spec_of(session, spec.kind) for spec in ENTITIES.values() if is_kept(actor, spec)]
    stamp = _stamp(session, actor, specs)
    known = read_token(since)
    token = known if known and known.stamp == stamp else Token(stamp, _starts(session, actor, specs, most))
    fresh = token is not known
    parts = {spec.kind: _part(session, actor, spec, token, fresh=fresh, take=take, most=most) for spec in specs}
    following = Token(stamp, {kind: place for kind, (_, place, _) in parts.items()})
    return Changes(
        [part for part, _, _ in parts.values()], str(following), fresh, any(more for *_, more in parts.values())
    )


def is_kept(actor: Actor, spec: EntitySpec) -> bool:
    """Tell whether phones keep the kind: what has a list in the order of names, for those who may read it."""
    listed = spec.listed and not spec.managed and not spec.newest_first
    return listed and scope(actor, Action.READ, spec.kind) > Scope.NONE


def _stamp(session: Session, actor: Actor, specs: Collection[EntitySpec]) -> str:
    """Return what differs for another database, person, right, form or language."""
    epoch = session.exec(select(Clock.epoch)).one()
    rights = sorted((*subject, int(reach)) for subject, reach in actor.said.items())
    forms = [(spec.kind, spec.in_list, spec.fields) for spec in specs]
    return sha256(repr((epoch, actor.id, actor.role, actor.language, rights, forms)).encode()).hexdigest()[:32]


def _starts(session: Session, actor: Actor, specs: Collection[EntitySpec], most: int) -> dict[str, Place | str]:
    """Return where each kind begins, so that it is `most` items in all: the smaller kinds have theirs first."""
    live = {spec.kind: col(spec.table.deleted_at).is_(None) for spec in specs}
    numbers = {spec.kind: session.exec(select(func.count()).where(live[spec.kind])).one() for spec in specs}
    starts: dict[str, Place | str] = {}
    for left, spec in zip(range(len(specs), 0, -1), sorted(specs, key=lambda spec: numbers[spec.kind]), strict=True):
        share = most // left
        most -= min(numbers[spec.kind], share)
        changed = (col(spec.table.rev), col(spec.table.id))
        newest = select(*changed).where(live[spec.kind]).order_by(*(column.desc() for column in changed))
        last = session.exec(newest.offset(share).limit(1)).first()
        starts[spec.kind] = "" if _is_own(actor, spec) else (last[0], last[1]) if last else START
    return starts


def _part(
    session: Session, actor: Actor, spec: EntitySpec, token: Token, *, fresh: bool, take: int, most: int
) -> tuple[Part, Place | str, bool]:
    """Return what is new of the kind, the place up to which it is told, and whether there is more."""
    if _is_own(actor, spec):
        return *_own(session, actor, spec, token.places.get(spec.kind), most), False
    place = token.places.get(spec.kind)
    since = place if isinstance(place, tuple) else START
    changed = (col(spec.table.rev), col(spec.table.id))
    found = select(spec.table).where(tuple_(*changed) > tuple_(*since)).order_by(*changed).limit(take + 1)
    if fresh:
        found = found.where(col(spec.table.deleted_at).is_(None))
    rows: list[Entity] = list(session.exec(found))
    told = rows[:take]
    gone = [row.id for row in told if row.deleted_at]
    part = Part(spec, [row for row in told if not row.deleted_at], gone, whole=fresh, complete=since == START)
    return part, (told[-1].rev, told[-1].id) if told else since, len(rows) > take


def _own(session: Session, actor: Actor, spec: EntitySpec, known: Place | str | None, most: int) -> tuple[Part, str]:
    """Return all items of those who read their own only, unless they have them: no id tells of another's."""
    mine = select(spec.table).where(col(spec.table.deleted_at).is_(None), reached(actor, Action.READ, spec))
    rows: list[Entity] = list(
        session.exec(mine.order_by(col(spec.table.rev).desc(), col(spec.table.id)).limit(most + 1))
    )
    digest = sha256(repr([(row.id, row.rev) for row in rows]).encode()).hexdigest()[:32]
    is_new = digest != known
    return Part(spec, rows[:most] if is_new else [], whole=is_new, complete=len(rows) <= most), digest


def _is_own(actor: Actor, spec: EntitySpec) -> bool:
    return scope(actor, Action.READ, spec.kind) is Scope.OWN
