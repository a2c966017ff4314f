"""The auditor: reads a database and says what of the promise it breaks, given what the outside was told."""

from collections import Counter
from typing import Any

from sqlmodel import Session, select

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.i18n.collation import sort_key
from crm_web.model import Change, Entity, Op, SearchEntry
from crm_web.services import items
from crm_web.services.history import DELETED
from crm_web.services.merge import Wish, wishes
from crm_web.services.op_body import parse
from crm_web.services.search_entry import entry_text
from tests.reliability.findings import Findings
from tests.reliability.lives import Life, lives
from tests.reliability.told import Body, Told


def audit(session: Session, told: Told | None = None) -> Findings:
    """Read everything; of a database that keeps the promise there is nothing to say."""
    told = told or Told()
    known = lives(session)
    done = {op.id: op for op in session.exec(select(Op))}
    findings = Findings(lost=_lost(known, done, told), twice=_twice(known, done, told))
    for life in known.values():
        findings.gaps += life.breaks
        findings.overwritten += [
            said for change in life.changes if change.op_id in told.sent for said in _overwritten(life, change, told)
        ]
    for spec in ENTITIES.values():
        for item in session.exec(select(spec.table)):
            findings.gaps += _not_as_history_says(spec, item, known.get((spec.kind, item.id)))
    findings.unfiled += _unfiled(session)
    return findings


def _lost(known: dict[tuple[str, str], Life], done: dict[str, Op], told: Told) -> list[str]:
    found: list[str] = []
    for op_id, version in told.saved.items():
        body = told.sent[op_id]
        life = known.get((body["kind"], body["id"]))
        if op_id not in done or life is None or len(life.versions) < version:
            found.append(f"{op_id} was acknowledged as version {version} of {body['id']}, which is not there")
        else:
            found += [f"{op_id}: {name} is not in version {version}" for name in _missing(life, version, body)]
    return found


def _missing(life: Life, version: int, body: Body) -> list[str]:
    """Return the fields of an acknowledged op that its version does not have as they were sent."""
    then = life.versions[version - 1]
    if "patch" not in body:
        return [] if then[DELETED] == ("delete" in body) else [DELETED]
    return [name for name, wish in _wishes(body).items() if then[name] != wish.to and not life.is_derived(name)]


def _twice(known: dict[tuple[str, str], Life], done: dict[str, Op], told: Told) -> list[str]:
    written = Counter(change.op_id for life in known.values() for change in life.changes if change.op_id)
    again = [f"{op_id} made {times} versions" for op_id, times in written.items() if times > 1]
    return again + [f"{op_id} would be done again" for op_id in written.keys() - done.keys()] + told.changed_answers


def _overwritten(life: Life, change: Change, told: Told) -> list[str]:
    """Return what was written over a value that its writer had not seen."""
    body = told.sent[change.op_id]
    if body.get("base_version") in {None, change.version - 1} or "patch" not in body:
        return []
    seen = {name: wish.before for name, wish in _wishes(body).items()}
    return [
        f"{change.op_id} wrote {name} over {difference['from']!r}"
        for name, difference in change.fields.items()
        if (name not in seen or seen[name] != difference["from"]) and not life.is_derived(name)
    ]


def _wishes(body: Body) -> dict[str, Wish]:
    return wishes(ENTITIES[body["kind"]], parse(body).patch)


def _not_as_history_says(spec: EntitySpec, item: Entity, life: Life | None) -> list[str]:
    if life is None or item.version != len(life.versions):
        return [f"{item.id} is in version {item.version}, its history is not"]
    says, is_now = life.versions[-1], _now(spec, item)
    return [f"{item.id}: {name} is {is_now[name]!r}, its history says {says[name]!r}"
            for name in is_now if is_now[name] != says[name] and not life.is_derived(name)]  # fmt: skip


def _now(spec: EntitySpec, item: Entity) -> dict[str, Any]:
    return {**items.stored(spec, item), DELETED: item.deleted_at is not None}


def _unfiled(session: Session) -> list[str]:
    entries = {(entry.kind, entry.item_id): entry.text for entry in session.exec(select(SearchEntry))}
    found: list[str] = []
    for spec in ENTITIES.values():
        for item in session.exec(select(spec.table)):
            values = items.values(spec, item)
            if entries.pop((spec.kind, item.id), None) != entry_text(spec, values):
                found.append(f"{item.id} would not be found by its words")
            if item.sort_key != sort_key(*(str(values[name]) for name in spec.sort_by)):
                found.append(f"{item.id} would stand at a wrong place in its list")
    return found + [f"{item_id} is found, and is not there" for _, item_id in entries]
