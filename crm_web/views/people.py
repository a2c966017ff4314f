"""The content of the pages on which administrators look after people."""

from sqlmodel import Session

from crm_web.model import User
from crm_web.security.rights import ROLES, Actor
from crm_web.services import accounts, membership
from crm_web.services.invitations import is_invited
from crm_web.views.address import Address
from crm_web.views.avatar import hue, initials
from crm_web.views.page import PeoplePage, Person, PersonPage


def people_page(session: Session, actor: Actor, _where: Address) -> PeoplePage:
    """Return all people. Raises Denied."""
    accounts.check_may_manage(actor)
    return PeoplePage(people=[_person(user) for user in accounts.everybody(session)], roles=list(ROLES))


def person_page(session: Session, actor: Actor, _where: Address, user_id: str) -> PersonPage:
    """Return one of them. Raises Denied, Missing."""
    accounts.check_may_manage(actor)
    user = membership.find(session, user_id)
    return PersonPage(person=_person(user), roles=list(ROLES), is_oneself=user.id == actor.id)


def _person(user: User) -> Person:
    return Person(
        id=user.id,
        name=user.name,
        login=user.login,
        email=user.email,
        role=user.role,
        state="disabled" if not user.active else "invited" if is_invited(user) else "active",
        seen=user.seen_at.isoformat() if user.seen_at else "",
        initials=initials(user.name),
        hue=hue(user.name),
    )
