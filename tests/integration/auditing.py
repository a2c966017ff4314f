"""What the audit has, after all that was noted is written."""

import asyncio

from sqlmodel import select

from crm_web.model import AuditEvent
from crm_web.security import audit
from crm_web.storage import transact


def written() -> list[AuditEvent]:
    asyncio.run(audit.flush())
    with transact.reading() as session:
        return list(session.exec(select(AuditEvent).order_by(AuditEvent.id)))


def told() -> list[tuple[str, str, str]]:
    return [(event.by, event.event, event.subject) for event in written()]
