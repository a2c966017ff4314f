"""Files of items. Whoever may read an item may read its files, whoever may change it may add some and take them away."""

import re
from dataclasses import dataclass

from sqlmodel import Session, col, select

from crm_web.entities import ENTITIES, EntitySpec
from crm_web.errors import Deleted, Malformed, Mismatch, Missing
from crm_web.model import Attachment, Entity
from crm_web.model.moment import now
from crm_web.security.rights import Action, Actor
from crm_web.services import history, items
from crm_web.services.file_name import file_name
from crm_web.services.op_body import OpBody
from crm_web.storage import crash
from crm_web.storage.files import Stored

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
KIND = "attachment"  # of the ops that take a file away and give it back
FIELD = "attachments"  # stands among the fields of a change: a file's name on one side
UNKNOWN = "application/octet-stream"
# Types that no browser runs anything of, each with how its files begin; any other, and one that begins otherwise, is UNKNOWN.
INERT: dict[str, re.Pattern[bytes]] = {
    "application/pdf": re.compile(rb"%PDF-"),
    "image/gif": re.compile(rb"GIF8[79]a"),
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
    "text/csv": re.compile(rb""),
    "text/plain": re.compile(rb""),
}
PICTURES = frozenset(
    name for name in INERT if name.startswith("image/")
)  # points of colour, no text that does anything
DOCUMENTS = frozenset({"application/pdf"})  # which the browser's own viewer shows, apart from the pages of this origin


@dataclass(frozen=True)
class Upload:
    """What a client says of a file that it sends. `op_id` is made once for each upload, however often it is sent."""

    op_id: str
    title: str
    media_type: str


def check(session: Session, actor: Actor, spec: EntitySpec, item_id: str) -> None:
    """Say no before a file is sent in vain. Raises Denied, Missing, Deleted."""
    items.load(session, actor, spec, item_id, Action.UPDATE)


def add(
    session: Session, actor: Actor, spec: EntitySpec, item_id: str, upload: Upload, attachment_id: str, stored: Stored
) -> Attachment:
    """Attach the file that is `stored` under `attachment_id`; the same upload again gets its first attachment instead.

    Raises Denied, Missing, Deleted, Mismatch.
    """
    item = items.load(session, actor, spec, item_id, Action.UPDATE)
    added = Attachment(
        id=attachment_id,
        op_id=upload.op_id,
        kind=spec.kind,
        item_id=item_id,
        title=file_name(upload.title),
        media_type=_media_type(upload.media_type, stored.beginning),
        size=stored.size,
        sha256=stored.sha256,
        by=actor.id,
    )
    before = session.exec(select(Attachment).where(col(Attachment.op_id) == upload.op_id)).first()
    if before is not None:
        return _same(before, added)
    session.add(added)
    session.flush()
    crash.point("attachment.added")
    _tell(session, actor, spec, item, {"from": "", "to": added.title})
    return added


def find(session: Session, actor: Actor, attachment_id: str) -> Attachment:
    """Return an attachment that the actor may read. Raises Denied, Missing, Deleted."""
    found = _get(session, attachment_id)
    items.load(session, actor, ENTITIES[found.kind], found.item_id)
    if found.deleted_at:
        raise Deleted
    return found


def take_away_or_give_back(session: Session, actor: Actor, op: OpBody) -> tuple[int, str]:
    """Do what an op wants with a file; return its item's version, and the path of its item's page.

    What is so already stays so. Raises Denied, Missing, Deleted (the item), Malformed.
    """
    if not (op.delete or op.restore):
        raise Malformed("error.op.action")
    found = _get(session, op.id)
    spec = ENTITIES[found.kind]
    item = items.load(session, actor, spec, found.item_id, Action.UPDATE)
    if (found.deleted_at is None) == op.delete:
        found.deleted_at = now() if op.delete else None
        session.add(found)
        sides = (found.title, "") if op.delete else ("", found.title)
        _tell(session, actor, spec, item, dict(zip(("from", "to"), sides, strict=True)), op.op_id)
    return item.version, f"/{spec.slug}/{item.id}"


def _get(session: Session, attachment_id: str) -> Attachment:
    found = session.get(Attachment, attachment_id) if _ID.fullmatch(attachment_id) else None
    if found is None:
        raise Missing
    return found


def _tell(
    session: Session, actor: Actor, spec: EntitySpec, item: Entity, difference: dict[str, str], op_id: str = ""
) -> None:
    """Make it the next version of the item."""
    item.version += 1
    item.edited_at = now()
    session.add(item)
    history.record(session, actor, spec, item, {FIELD: difference}, op_id=op_id)


def _same(before: Attachment, again: Attachment) -> Attachment:
    if any(getattr(before, name) != getattr(again, name) for name in ("by", "kind", "item_id", "title", "sha256")):
        raise Mismatch
    return before


def _media_type(said: str, beginning: bytes) -> str:
    pattern = INERT.get(said)
    return said if pattern and pattern.match(beginning) else UNKNOWN
