"""`/settings`, the bar's Menu: what waits, language, theme, exports for those who may, signing out."""

import reflex as rx

from crm_web.components.install import InstallInMenu
from crm_web.components.layout import link, page
from crm_web.components.menu import Allowances, LanguageChoice, SignOut, ThemeChoice
from crm_web.components.notifications import Bell
from crm_web.components.status import WaitingLink
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.state.pages import SettingsState
from crm_web.views.page import Export, File, Managed, SettingsPage

OF_ADMINISTRATORS = ("people", "roles", "audit")


def settings() -> rx.Component:
    """Draw the page."""
    view = use_view(SettingsPage)
    forms = link(t("menu.forms"), to="/forms", class_name="setting", custom_attrs={"data-view": ""})
    account = link(
        rx.el.span(rx.el.span(t("menu.account")), rx.el.small(view.name)),
        to="/account",
        class_name="setting own",
        custom_attrs={"data-view": ""},
    )
    choices = (
        account,
        Bell.create(),
        WaitingLink.create(),
        LanguageChoice.create(),
        ThemeChoice.create(),
        InstallInMenu.create(),
        rx.cond(view.shapes, forms),
        Allowances.create(choices=view.allowances),
        rx.cond(view.manages, rx.fragment(*[_way(name) for name in OF_ADMINISTRATORS])),
        rx.foreach(view.managed, _managed),
        rx.foreach(view.exports, _export),
        SignOut.create(),
    )
    return page(
        rx.el.main(
            rx.el.header(rx.el.h1(t("bar.menu")), class_name="head"),
            rx.el.div(*choices, class_name="settings"),
            class_name="settings-page",
        ),
        view=SettingsState.view,
        open_in="menu",
    )


def _way(name: str) -> rx.Component:
    return link(t(f"menu.{name}"), to=f"/{name}", class_name="setting", custom_attrs={"data-view": ""})


def _managed(one: Managed) -> rx.Component:
    return link(t("kind." + one.kind + ".many"), to=one.href, class_name="setting", custom_attrs={"data-view": ""})


def _export(export: Export) -> rx.Component:
    many = t("kind." + export.kind + ".many")
    links = rx.foreach(export.files, lambda file: _file(file, many))
    return rx.el.div(rx.el.span(t("menu.export", kind=many)), rx.el.span(links), class_name="setting")


def _file(file: File, many: rx.Var[str]) -> rx.Component:
    """Draw a link that leaves React Router alone: the browser keeps what comes."""
    return link(
        rx.el.span(t("menu.export", kind=many), class_name="spoken"),
        file.format,
        to=file.href,
        class_name="file",
        custom_attrs={"download": "", "reloadDocument": True},
    )
