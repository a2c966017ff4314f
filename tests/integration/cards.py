"""Items with cards: what a card holds, and how it is filled."""

from datetime import UTC, datetime, timedelta

from crm_web.model import Attachment
from crm_web.storage import transact
from tests.integration.conftest import EVA
from tests.integration.saves import JANA, create, page

BEGINNING = datetime(2026, 11, 24, 8, tzinfo=UTC)


def card(actor, path: str, name: str):
    return next(card for card in page(actor, path).cards if card.name == name)


def call(actor, number: int, **links: str) -> str:
    """File a call; every three begin at the same moment."""
    at = (BEGINNING + timedelta(minutes=number // 3)).isoformat()
    create(actor, kind="activity", item=f"activity-{number:02}", type="CALL", counterpart="112", started_at=at, **links)
    return f"activity-{number:02}"


def attach(item: str = JANA, *, number: int = 0, kind: str = "contact", deleted: bool = False) -> None:
    at = BEGINNING + timedelta(minutes=number, microseconds=number)
    with transact.writing() as session:
        session.add(
            Attachment(
                id=f"file-{item}-{number:02}",
                op_id=f"op-{item}-{number}",
                kind=kind,
                item_id=item,
                title=f"Příloha č. {number}.pdf",
                media_type="application/pdf",
                size=12_345,
                sha256="",
                by=EVA.id,
                at=at,
                deleted_at=at if deleted else None,
            )
        )


def whole(actor, path: str, name: str) -> list[list[str]]:
    """Return the ids on the card, page by page to its end."""
    first = card(actor, path, name)
    pages, following = [[row.id for row in first.rows]], first.next
    while following:
        more = page(actor, following)
        assert more.path == following
        pages.append([row.id for row in more.rows])
        following = more.next
    return pages
