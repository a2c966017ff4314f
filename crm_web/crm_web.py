"""Composition root: the only module that knows every part."""

from pathlib import Path

import reflex as rx
from starlette.applications import Starlette
from starlette.types import ASGIApp

from crm_web import settings
from crm_web.build.content_policies import read_policies
from crm_web.endpoints import attachments
from crm_web.endpoints.delivery import Delivery
from crm_web.endpoints.edge import language_of, problem
from crm_web.endpoints.routes import ROUTES
from crm_web.entities import ENTITIES
from crm_web.pages.account import account as account_page
from crm_web.pages.audit import audit
from crm_web.pages.detail import detail_of
from crm_web.pages.forms import form_of, forms
from crm_web.pages.history import history_of
from crm_web.pages.join import join as join_page
from crm_web.pages.listing import list_of
from crm_web.pages.not_found import not_found
from crm_web.pages.notifications import notifications
from crm_web.pages.people import people as people_page
from crm_web.pages.people import person as person_page
from crm_web.pages.people import person_new
from crm_web.pages.phone import phone
from crm_web.pages.phone_contacts import phone_contacts_of
from crm_web.pages.roles import role, roles
from crm_web.pages.settings import settings as settings_page
from crm_web.pages.shared import handed_over
from crm_web.pages.sign_in import sign_in
from crm_web.pages.waiting import waiting
from crm_web.security.discretion import be_discreet
from crm_web.security.doors import Doors
from crm_web.security.guard import Guard
from crm_web.state.failures import log_failure
from crm_web.state.pages import (
    AccountState,
    AuditState,
    DetailState,
    FormsState,
    FormState,
    HistoryState,
    ListState,
    NotificationsState,
    PeopleState,
    PersonState,
    PhoneState,
    RolesState,
    RoleState,
    SettingsState,
)

NAME = "CRM Web"
BUNDLE = Path(".web/build/client")
AT_ONCE = ("first_picture.js", "first_ask.js")  # in each page's head: the last list is shown, the content is asked for
HEAD = (
    *(rx.el.script((Path(__file__).with_name("build") / script).read_text("utf-8")) for script in AT_ONCE),
    rx.el.link(rel="icon", href="/icons/icon.svg", type="image/svg+xml"),
    rx.el.link(rel="manifest", href="/manifest.webmanifest"),
    rx.el.link(rel="apple-touch-icon", href="/icons/apple-180.png"),
    rx.el.meta(name="viewport", content="width=device-width, initial-scale=1, viewport-fit=cover"),
    *(
        rx.el.meta(name="theme-color", content=paper, custom_attrs={"media": f"(prefers-color-scheme: {theme})"})
        for theme, paper in {"light": "#ffffff", "dark": "#111417"}.items()
    ),
    rx.el.meta(name="mobile-web-app-capable", content="yes"),
    rx.el.meta(name="apple-mobile-web-app-capable", content="yes"),
    rx.el.meta(name="apple-mobile-web-app-title", content="CRM"),
    rx.el.meta(name="apple-mobile-web-app-status-bar-style", content="default"),
)
ENDPOINTS = Starlette(routes=ROUTES)
guard = Guard()


def delivered(inner: ASGIApp) -> ASGIApp:
    """Deliver pages and JSON as they should be."""
    return Delivery(inner, BUNDLE, read_policies(BUNDLE), settings.current())


def gated(inner: ASGIApp) -> ASGIApp:
    """Put gate and doors in front of everything."""
    return Doors(
        guard.gate(inner, settings.current()),
        settings.current(),
        lambda error, request: problem(error, language_of(request)),
        {attachments.PATH: attachments.CAP},
    )


app = rx.App(
    toaster=None,
    stylesheets=["/app.css"],
    head_components=list(HEAD),
    app_wraps={},
    backend_exception_handler=log_failure,
    api_transformer=[ENDPOINTS, delivered, gated],
)
app.add_middleware(guard)
be_discreet()
app.add_page(sign_in, route="/sign-in", title=NAME)
app.add_page(settings_page, route="/settings", title=NAME, on_load=SettingsState.load)
app.add_page(notifications, route="/notifications", title=NAME, on_load=NotificationsState.load)
app.add_page(handed_over, route="/shared", title=NAME)
app.add_page(account_page, route="/account", title=NAME, on_load=AccountState.load)
app.add_page(join_page, route="/join", title=NAME)
app.add_page(people_page, route="/people", title=NAME, on_load=PeopleState.load)
app.add_page(person_new, route="/people/new", title=NAME, on_load=PeopleState.load)
app.add_page(person_page, route="/people/[person_id]", title=NAME, on_load=PersonState.load)
app.add_page(roles, route="/roles", title=NAME, on_load=RolesState.load)
app.add_page(role, route="/roles/[right]", title=NAME, on_load=RoleState.load)
app.add_page(audit, route="/audit", title=NAME, on_load=AuditState.load)
app.add_page(waiting, route="/waiting", title=NAME)
app.add_page(not_found, route="/404", title=NAME)
app.add_page(forms, route="/forms", title=NAME, on_load=FormsState.load)
app.add_page(phone, route="/phone", title=NAME, on_load=PhoneState.load)
for spec in ENTITIES.values():
    if spec.listed:
        app.add_page(list_of(spec), route=f"/{spec.slug}", title=NAME, on_load=ListState.load)
    if spec.on_phone:
        app.add_page(phone_contacts_of(spec), route=f"/phone-{spec.slug}", title=NAME)
    if spec.designable:
        app.add_page(form_of(spec), route=f"/forms/{spec.slug}", title=NAME, on_load=FormState.load)
    if spec.addable:
        app.add_page(detail_of(spec), route=f"/{spec.slug}/new", title=NAME, on_load=DetailState.load)
    app.add_page(detail_of(spec), route=f"/{spec.slug}/[item_id]", title=NAME, on_load=DetailState.load)
    app.add_page(history_of(spec), route=f"/{spec.slug}/[item_id]/history", title=NAME, on_load=HistoryState.load)
