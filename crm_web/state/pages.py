"""The states of the pages: each holds one view, rebuilt from address, cookie and database on every load."""

import reflex as rx

from crm_web.security.acting import actor
from crm_web.security.policies import allow
from crm_web.storage.transact import read
from crm_web.views import view
from crm_web.views.page import (
    AccountPage,
    AuditPage,
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
    RolePage,
    RolesPage,
    SettingsPage,
)


async def content(state: rx.State) -> Page:
    """Return the content of the page at the address, for the one who asks. Raises SignedOut."""
    url = state.router.url
    return await read(view, actor(), f"{url.path}?{url.query}")


class PageState(rx.State, mixin=True):
    """What the states of all pages do; each of them has this handler as its own."""

    view: Page

    @rx.event
    @allow()
    async def load(self) -> None:
        """Fill the view from the address."""
        self.view = await content(self)


class ListState(PageState, rx.State):
    """A list: the first page of its rows."""

    view: ListPage = ListPage()


class DetailState(PageState, rx.State):
    """An item, or an empty form."""

    view: DetailPage = DetailPage()


class HistoryState(PageState, rx.State):
    """An item's changes."""

    view: HistoryPage = HistoryPage()


class PhoneState(PageState, rx.State):
    """Whom a number or a name belongs to."""

    view: PhonePage = PhonePage()


class FormState(PageState, rx.State):
    """The form of a kind, for those who shape it."""

    view: FormPage = FormPage()


class FormsState(PageState, rx.State):
    """Which forms there are."""

    view: FormsPage = FormsPage()


class SettingsState(PageState, rx.State):
    """The Menu."""

    view: SettingsPage = SettingsPage()


class NotificationsState(PageState, rx.State):
    """What the person heard of."""

    view: NotificationsPage = NotificationsPage()


class AccountState(PageState, rx.State):
    """One's own account."""

    view: AccountPage = AccountPage()


class PeopleState(PageState, rx.State):
    """All people."""

    view: PeoplePage = PeoplePage()


class PersonState(PageState, rx.State):
    """One person."""

    view: PersonPage = PersonPage()


class RolesState(PageState, rx.State):
    """What one role may do, kind by kind."""

    view: RolesPage = RolesPage()


class RoleState(PageState, rx.State):
    """What one role may do to one kind."""

    view: RolePage = RolePage()


class AuditState(PageState, rx.State):
    """What happened."""

    view: AuditPage = AuditPage()
