"""Whom a provider means: a person that it named before, else the one with the address that it has verified."""

from typing import Any

from sqlmodel import Session, select

from crm_web.errors import Invalid, SignedOut
from crm_web.model import User, UserIdentity
from crm_web.security import audit
from crm_web.services.people import new_person
from crm_web.services.sign_in import Account

LONGEST = 255  # characters of a subject (OpenID Connect Core, 2)


def owner(session: Session, issuer: str, claims: dict[str, Any], role: str, *, local: bool) -> Account:
    """Return who has signed in; who is unknown is added with `role`, unless it is "". Raises SignedOut."""
    subject = str(claims.get("sub", ""))
    if not 0 < len(subject) <= LONGEST or "\0" in subject:
        raise SignedOut("error.oidc.unknown")
    known = session.get(UserIdentity, (issuer, subject))
    user = session.get(User, known.user_id) if known else _matched(session, claims, role)
    if user is None or not user.active or (user.demo and not local):
        raise SignedOut("error.oidc.unknown")
    if known is None:
        session.add(UserIdentity(issuer=issuer, subject=subject, user_id=user.id))
        audit.record(session, user.id, "identity_added", user.login, issuer=issuer)
    return Account(user.id, user.password_hash, user.login)


def _matched(session: Session, claims: dict[str, Any], role: str) -> User | None:
    """Only an address that the provider has verified says anything: anybody may claim any other."""
    email = str(claims.get("email", "")).strip().lower()
    if claims.get("email_verified") is not True or "@" not in email:
        return None
    user = session.exec(select(User).where(User.email == email)).first()
    return user or (_added(session, email, str(claims.get("name", "")), role) if role else None)


def _added(session: Session, email: str, name: str, role: str) -> User | None:
    try:
        user = new_person(session, email, name, role)
    except Invalid:  # somebody else signs in by that name
        return None
    user.email = email
    session.add(user)
    audit.record(session, user.id, "joined", user.login, role=role)
    return user
