"""Path → page content. One pure function of the database, the person and the address; no page has another source."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlmodel import Session, select

from crm_web.entities import SLUGS, EntitySpec
from crm_web.errors import CrmError, Deleted, Denied, Missing
from crm_web.model import Clock
from crm_web.security.audit import notes
from crm_web.security.rights import Actor
from crm_web.services.forms import spec_of
from crm_web.views import address
from crm_web.views.account import account_page
from crm_web.views.address import Address
from crm_web.views.audit import audit_page
from crm_web.views.cards import card_page
from crm_web.views.detail import detail_page, new_page
from crm_web.views.forms import form_page, forms_page
from crm_web.views.history import history_page
from crm_web.views.listing import list_page
from crm_web.views.notifications import notifications_page
from crm_web.views.page import (
    AccountPage,
    AuditPage,
    CardPage,
    DetailPage,
    FormPage,
    FormsPage,
    HistoryPage,
    ListPage,
    NotificationsPage,
    Page,
    PeoplePage,
    PersonPage,
    PhonePage,
    PreferencesPage,
    RolePage,
    RolesPage,
    SettingsPage,
)
from crm_web.views.people import people_page, person_page
from crm_web.views.phone import phone_page
from crm_web.views.preferences import preferences_page
from crm_web.views.roles import role_page, roles_page
from crm_web.views.settings import settings_page

PageMaker = Callable[[Session, Actor, EntitySpec, Address, str], Page]
PAGES: dict[str, tuple[Callable[[Session, Actor, Address], Page], type[Page]]] = {  # of no kind
    "/account": (account_page, AccountPage),
    "/audit": (audit_page, AuditPage),
    "/forms": (forms_page, FormsPage),
    "/notifications": (notifications_page, NotificationsPage),
    "/people": (people_page, PeoplePage),
    "/people/new": (people_page, PeoplePage),
    "/phone": (phone_page, PhonePage),
    "/preferences": (preferences_page, PreferencesPage),
    "/roles": (roles_page, RolesPage),
    "/settings": (settings_page, SettingsPage),
}
ID = r"(?P<id>[A-Za-z0-9_-]{1,64})"
ROUTES: tuple[tuple[re.Pattern[str], PageMaker, type[Page]], ...] = (
    (re.compile(r"/(?P<slug>\w+)"), list_page, ListPage),
    (re.compile(r"/forms/(?P<slug>\w+)"), form_page, FormPage),
    (re.compile(r"/(?P<slug>\w+)/new"), new_page, DetailPage),
    (re.compile(rf"/(?P<slug>\w+)/{ID}"), detail_page, DetailPage),
    (re.compile(rf"/(?P<slug>\w+)/{ID}/history"), history_page, HistoryPage),
    (re.compile(rf"/(?P<slug>\w+)/{ID}/\w+"), card_page, CardPage),
)
OF_NO_KIND: tuple[tuple[re.Pattern[str], Callable[[Session, Actor, Address, str], Page], type[Page]], ...] = (
    (re.compile(rf"/people/{ID}"), person_page, PersonPage),
    (re.compile(rf"/roles/{ID}"), role_page, RolePage),
)
OUTCOMES: dict[type[CrmError], str] = {Missing: "missing", Deleted: "deleted", Denied: "denied"}


def view(session: Session, actor: Actor, path: str) -> Page:
    """Return the content of the page at `path` (with its query), for `actor`. What is not there has an `outcome`.

    That an item was looked at, or refused, is noted for the audit.
    """
    clock = session.exec(select(Clock)).one()
    page = _content(session, actor, address.parse(path))
    _note(actor, page)
    return replace(page, user=actor.id, epoch=clock.epoch, rev=clock.rev)


def views(session: Session, actor: Actor, paths: list[str]) -> list[Page]:
    """Return several pages, all from one snapshot."""
    return [view(session, actor, path) for path in paths]


def _note(actor: Actor, page: Page) -> None:
    if page.outcome == OUTCOMES[Denied]:
        notes.add_once(actor.id, "denied", address.parse(page.path).path)
    elif isinstance(page, DetailPage | HistoryPage) and page.id:
        notes.add_once(actor.id, "viewed", f"{page.kind}/{page.id}")
    elif isinstance(page, AuditPage):
        notes.add_once(actor.id, "viewed", "audit")


def _content(session: Session, actor: Actor, where: Address) -> Page:
    make, asked, page = _route(session, where)
    try:
        return replace(make(session, actor, *asked), path=str(where))
    except (Missing, Deleted, Denied) as error:
        return page(path=str(where), outcome=OUTCOMES[type(error)])


def _route(session: Session, where: Address) -> tuple[Callable[..., Page], tuple[Any, ...], type[Page]]:
    """Return what makes the page, what it asks for beside session and actor, and what the page is."""
    if where.path in PAGES:
        make, page = PAGES[where.path]
        return make, (where,), page
    for pattern, make, page in OF_NO_KIND:
        if found := pattern.fullmatch(where.path):
            return make, (where, found["id"]), page
    for pattern, make, page in ROUTES:
        found = pattern.fullmatch(where.path)
        if found and (spec := SLUGS.get(found["slug"])):
            return make, (spec_of(session, spec.kind), where, found.groupdict().get("id", "")), page
    return _nothing, (), Page


def _nothing(_session: Session, _actor: Actor) -> Page:
    raise Missing
