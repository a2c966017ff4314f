"""The states of the pages: each holds one view, rebuilt from address, cookie and database on every load."""

import reflex as rx

from crm_web.security.acting import actor
from crm_web.security.policies import allow
from crm_web.storage.transact import read
from crm_web.views import view
from crm_web.views.page import DetailPage, HistoryPage, ListPage, Page, PhonePage


async def content(state: rx.State) -> Page:
    """Return the content of the page at the address, for the one who asks. Raises SignedOut."""
    url = state.router.url
    return await read(view, actor(), f"{url.path}?{url.query}")


class ListState(rx.State):
    """A list: the first page of its rows."""

    view: ListPage = ListPage()

    @rx.event
    @allow()
    async def load(self) -> None:
        """Fill the view from the address."""
        self.view = await content(self)


class DetailState(rx.State):
    """An item, or an empty form."""

    view: DetailPage = DetailPage()

    @rx.event
    @allow()
    async def load(self) -> None:
        """Fill the view from the address."""
        self.view = await content(self)


class HistoryState(rx.State):
    """An item's changes."""

    view: HistoryPage = HistoryPage()

    @rx.event
    @allow()
    async def load(self) -> None:
        """Fill the view from the address."""
        self.view = await content(self)


class PhoneState(rx.State):
    """Whom a number or a name belongs to."""

    view: PhonePage = PhonePage()

    @rx.event
    @allow()
    async def load(self) -> None:
        """Fill the view from the address."""
        self.view = await content(self)
