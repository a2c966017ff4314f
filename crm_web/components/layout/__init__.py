"""What every page has around it: the line about the network, and the bar at the thumb."""

import reflex as rx
from reflex_components_core.react_router.dom import ReactRouterLink

from crm_web.components.calls import CallSheet
from crm_web.components.icons import icon
from crm_web.components.install import InstallOffer
from crm_web.components.notifications import UnreadMark
from crm_web.components.script import script
from crm_web.components.status import ConnectionLine, NewVersion, NotHere, WaitingCount
from crm_web.components.store import ViewFeed
from crm_web.components.text import t
from crm_web.components.undo import UndoLine
from crm_web.entities import ENTITIES, EntitySpec

_PREFETCH = script("prefetch.jsx")
_BACK = script("back.jsx")
_PLACE = script("place.jsx")
script("later.js")
script("along.js")
script("in_sight.jsx")
_WAITING = "waiting-in-all"  # the element that says how much waits
_UNREAD = "unread-in-all"  # and the one that says how much is unread
BAR = (("phone", "/phone"), ("tickets", "/tickets"), ("crm", "/contacts"), ("menu", "/settings"))


def page(content: rx.Component, *, open_in: str, view: rx.Var | None = None, known_here: bool = False) -> rx.Component:
    """Put a page's `main` between the line and the bar; the state's `view` enters the phone's store here.

    A page that is `known_here` can be drawn from what the phone knows by itself.
    """
    feed = [] if view is None else [ViewFeed.create(view=view)]
    not_here = [] if view is None or known_here else [NotHere.create()]
    return rx.fragment(
        *feed,
        Prefetch.create(),
        ConnectionLine.create(),
        *not_here,
        NewVersion.create(),
        InstallOffer.create(),
        content,
        UndoLine.create(),
        CallSheet.create(),
        bottom_bar(open_in),
        Place.create(),
    )


def bottom_bar(open_in: str) -> rx.Component:
    """Draw the links of the app; the open one is marked."""
    links = [
        ReactRouterLink.create(
            icon(name),
            rx.el.span(t(f"bar.{name}")),
            *([WaitingCount.create(id=_WAITING), UnreadMark.create(id=_UNREAD)] if name == "menu" else []),
            to=to,
            custom_attrs={
                **({"aria-current": "page"} if name == open_in else {}),
                **({"aria-describedby": f"{_WAITING} {_UNREAD}"} if name == "menu" else {}),
            },
        )
        for name, to in BAR
    ]
    return rx.el.nav(*links, class_name="bottom-bar", custom_attrs={"aria-label": t("bar.title")})


def list_address(spec: EntitySpec) -> str:
    """Return the page above an item: its list, or the first one of its section where its kind has none."""
    if spec.home:
        return spec.home
    listed = [spec] if spec.listed else [other for other in ENTITIES.values() if other.section == spec.section]
    return f"/{listed[0].slug}"


def link(*children: rx.Component | rx.Var | str, to: str | rx.Var[str], **props: object) -> rx.Component:
    """Draw a link inside the app: no round trip."""
    return ReactRouterLink.create(*children, to=to, **props)


class Back(rx.Component):
    """Leads to where one came from, else to the page above."""

    library = _BACK
    tag = "Back"
    to: rx.Var[str]


class Place(rx.Component):
    """Keeps where one was on the page."""

    library = _PLACE
    tag = "Place"


class Prefetch(rx.Component):
    """Fetches what the links in sight lead to."""

    library = _PREFETCH
    tag = "Prefetch"
