"""`crm-web audit verify`: whether the audit is as it was written."""

from sqlmodel import col, select

from crm_web.errors import SetupError
from crm_web.i18n import DEFAULT, translate
from crm_web.model import AuditEvent
from crm_web.security.audit import first_broken
from crm_web.storage.transact import reading


def verify(noted: str | None) -> None:
    """Print how long the chain is and its last hash. Raises SetupError where it is broken, or `noted` is no hash of it.

    That the newest events were cut off is seen only by whoever noted a hash down before.
    """
    with reading() as session:
        broken = first_broken(session)
        if broken is not None:
            raise SetupError("cli.audit.broken", number=broken)
        if noted and session.exec(select(AuditEvent).where(AuditEvent.hash == noted)).first() is None:
            raise SetupError("cli.audit.missing", hash=noted)
        last = session.exec(select(AuditEvent).order_by(col(AuditEvent.id).desc()).limit(1)).first()
    print(translate(DEFAULT, "cli.audit.whole", count=last.id if last else 0, hash=last.hash if last else "-"))
