"""`/account`: one's own password, and where one is signed in."""

import reflex as rx

from crm_web.components.account import PasswordForm, SignIns
from crm_web.components.layout import Back, page
from crm_web.components.passkeys import Keys
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import AccountState
from crm_web.views.page import AccountPage


def account() -> rx.Component:
    """Draw the page."""
    view = use_view(AccountPage)
    title = rx.el.h1(t("account.title"), rx.el.small(view.name, " · ", view.login))
    return page(
        rx.el.main(
            rx.el.header(Back.create(to="/settings"), title, class_name="head detail-head"),
            SignIns.create(view=view),
            Keys.create(view=view),
            PasswordForm.create(login=view.login),
            class_name="account-page",
        ),
        view=AccountState.view,
        open_in="menu",
    )
