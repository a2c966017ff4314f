"""What administrators say of the roles, as rows of the database; without any, roles may what `rights.RIGHTS` says."""

from sqlmodel import Session, select

from crm_web.model import RoleRight
from crm_web.security.rights import Action, Said, Scope


def said_of(session: Session) -> dict[str, Said]:
    """Return what is said, by role."""
    found: dict[str, dict[tuple[str, str, Action], Scope]] = {}
    for row in session.exec(select(RoleRight)):
        found.setdefault(row.role, {})[row.kind, row.field, Action(row.action)] = Scope[row.scope.upper()]
    return dict(found)
