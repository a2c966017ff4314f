"""Path → page content. One pure function of the database, the person and the address; no page has another source."""

import re
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any

from sqlmodel import Session, select

from crm_web.entities import SLUGS, EntitySpec
from crm_web.errors import CrmError, Deleted, Denied, Missing
from crm_web.model import Clock
from crm_web.security.rights import Actor
from crm_web.views import address
from crm_web.views.address import Address
from crm_web.views.detail import detail_page, new_page
from crm_web.views.history import history_page
from crm_web.views.listing import list_page
from crm_web.views.page import DetailPage, HistoryPage, ListPage, Page

PageMaker = Callable[[Session, Actor, EntitySpec, Address, str], Page]
ID = r"(?P<id>[A-Za-z0-9_-]{1,64})"
ROUTES: tuple[tuple[re.Pattern[str], PageMaker, type[Page]], ...] = (
    (re.compile(r"/(?P<slug>\w+)"), list_page, ListPage),
    (re.compile(r"/(?P<slug>\w+)/new"), new_page, DetailPage),
    (re.compile(rf"/(?P<slug>\w+)/{ID}"), detail_page, DetailPage),
    (re.compile(rf"/(?P<slug>\w+)/{ID}/history"), history_page, HistoryPage),
)
OUTCOMES: dict[type[CrmError], str] = {Missing: "missing", Deleted: "deleted", Denied: "denied"}


def view(session: Session, actor: Actor, path: str) -> Page:
    """Return the content of the page at `path` (with its query), for `actor`. What is not there has an `outcome`."""
    clock = session.exec(select(Clock)).one()
    return replace(_content(session, actor, address.parse(path)), user=actor.id, epoch=clock.epoch, rev=clock.rev)


def views(session: Session, actor: Actor, paths: list[str]) -> list[dict[str, Any]]:
    """Return several pages as JSON-ready dicts, all from one snapshot."""
    return [asdict(view(session, actor, path)) for path in paths]


def _content(session: Session, actor: Actor, where: Address) -> Page:
    for pattern, make, page in ROUTES:
        found = pattern.fullmatch(where.path)
        if found and (spec := SLUGS.get(found["slug"])):
            try:
                return replace(make(session, actor, spec, where, found.groupdict().get("id", "")), path=str(where))
            except (Missing, Deleted, Denied) as error:
                return page(path=str(where), outcome=OUTCOMES[type(error)])
    return Page(path=str(where), outcome="missing")
