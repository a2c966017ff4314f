"""The content of the page of one's own account."""

from sqlmodel import Session

from crm_web.model import Passkey, UserSession
from crm_web.security.rights import Actor
from crm_web.security.sessions import name_of
from crm_web.services import passkeys
from crm_web.services.devices import device_name
from crm_web.services.own_account import password_hash, sign_ins
from crm_web.views.address import Address
from crm_web.views.page import AccountPage, Key, SignIn


def account_page(session: Session, actor: Actor, _where: Address) -> AccountPage:
    """Return who the actor is, and where they are signed in."""
    return AccountPage(
        login=actor.login,
        name=actor.name,
        role=actor.role,
        sign_ins=[_sign_in(row, actor) for row in sign_ins(session, actor)],
        has_password=bool(password_hash(session, actor)),
        keys=[_key(each) for each in passkeys.of(session, actor.id)],
    )


def _key(row: Passkey) -> Key:
    used = row.used_at.isoformat() if row.used_at else ""
    return Key(id=row.id, device=device_name(row.device), since=row.created_at.isoformat(), used=used)


def _sign_in(row: UserSession, actor: Actor) -> SignIn:
    return SignIn(
        id=name_of(row.id),
        device=device_name(row.device),
        since=row.created_at.isoformat(),
        seen=row.seen_at.isoformat(),
        here=row.id == actor.session,
    )
