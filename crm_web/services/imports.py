"""An address book brought in: every person by an op of their own, those who are here already left as they are."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sqlmodel import Session

from crm_web.connectors.address_book import open_address_book
from crm_web.connectors.person import Fault, Person
from crm_web.entities import ENTITIES
from crm_web.errors import CrmError, Denied, InvalidFields, SetupError
from crm_web.fields import Value
from crm_web.i18n import DEFAULT, translate
from crm_web.security.rights import Action, Actor, can
from crm_web.services import ops
from crm_web.services.acquaintance import free_id, is_known, saved_values
from crm_web.services.linking import linked
from crm_web.services.made_ids import op_id_of
from crm_web.storage.transact import writing

SPEC = ENTITIES["contact"]
BATCH = 25  # persons a transaction: those who save meanwhile wait for some tenths of a second at most

Report = Callable[[Person | Fault], None]


@dataclass
class Summary:
    """How many came in, were here before, were left out for a fault."""

    imported: int = 0
    already_there: int = 0
    failed: int = 0


class WrongFields(InvalidFields):
    """Says which fields are wrong, and what is wrong with each."""

    def sentence(self, language: str) -> str:
        """Return "Email: “jana@” is not an e-mail address."."""
        labelled = ((SPEC.field(name), error.sentence(language)) for name, error in self.fields.items())
        return " ".join(f"{translate(language, field.label)}: {text}" if field else text for field, text in labelled)


def import_file(path: Path, actor: Actor, report: Report) -> Summary:
    """Import a vCard or CSV file; `report` is called for each person and fault once it is decided, in their order.

    Raises Denied, and SetupError for a file that can't be read. What was stored before an error stays.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise SetupError("import.unreadable", file=path, reason=error.strerror) from error
    with stream:
        return import_persons(open_address_book(stream, path.name, actor.language or DEFAULT), actor, report)


def import_persons(found: Iterator[Person | Fault], actor: Actor, report: Report) -> Summary:
    """Store what a reader finds, some at a time. Raises Denied."""
    if not all(can(actor, action, SPEC.kind) for action in (Action.CREATE, Action.READ)):
        raise Denied
    summary = Summary()
    while batch := list(islice(found, BATCH)):
        for each in _stored(batch, actor, summary):
            report(each)
    return summary


def store(session: Session, actor: Actor, person: Person) -> bool:
    """Save a person as a new contact, unless they are known; return whether it is new. Raises WrongFields."""
    try:
        values = saved_values(SPEC, person.values)
        item_id = free_id(session, SPEC, person.uid, values)
        if item_id is None or is_known(session, actor, SPEC, values):
            return False
        with session.begin_nested():  # no company is left behind by a person who can't be saved
            _save(session, actor, item_id, linked(session, actor, SPEC, values))
    except InvalidFields as error:
        raise WrongFields(error.fields) from error
    return True


def _save(session: Session, actor: Actor, item_id: str, values: Mapping[str, Value]) -> None:
    patch = {name: {"from": None, "to": value} for name, value in values.items()}
    body = {"op_id": op_id_of(item_id), "kind": SPEC.kind, "id": item_id, "base_version": None, "patch": patch}
    ops.apply(session, actor, ops.parse(body))


def _stored(batch: Iterable[Person | Fault], actor: Actor, summary: Summary) -> list[Person | Fault]:
    """Store a batch in one transaction; return it with a Fault in the place of each person who could not be stored."""
    counted = Summary()
    with writing() as session:
        decided = [_decided(session, actor, each, counted) for each in batch]
    summary.imported += counted.imported
    summary.already_there += counted.already_there
    summary.failed += counted.failed
    return decided


def _decided(session: Session, actor: Actor, each: Person | Fault, counted: Summary) -> Person | Fault:
    if isinstance(each, Person):
        try:
            if store(session, actor, each):
                counted.imported += 1
            else:
                counted.already_there += 1
        except CrmError as error:
            each = Fault(each.place, error, each.read)
    counted.failed += isinstance(each, Fault)
    return each
