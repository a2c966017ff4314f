"""`/forms` and `/forms/contacts`: where managers shape what agents fill in."""

from collections.abc import Callable

import reflex as rx

from crm_web.components.forms import FormFields
from crm_web.components.layout import Back, link, page
from crm_web.components.store import use_view
from crm_web.components.text import t
from crm_web.entities import ENTITIES, EntitySpec
from crm_web.entities.form_field import SECTION
from crm_web.state.pages import FormsState, FormState
from crm_web.views.page import FormPage, FormsPage, Page


def forms() -> rx.Component:
    """Draw the list of forms."""
    view = use_view(FormsPage)
    links = [
        link(
            t(f"kind.{spec.kind}.many"), to=f"/forms/{spec.slug}", class_name="setting", custom_attrs={"data-view": ""}
        )
        for spec in ENTITIES.values()
        if spec.designable
    ]
    head = rx.el.header(Back.create(to="/settings"), rx.el.h1(t("forms.title")), class_name="head detail-head")
    return page(
        rx.el.main(head, _allowed(view, rx.el.div(*links, class_name="settings")), class_name="settings-page"),
        view=FormsState.view,
        open_in="menu",
    )


def form_of(spec: EntitySpec) -> Callable[[], rx.Component]:
    """Return the page on which the form of `spec` is shaped."""

    def form() -> rx.Component:
        view = use_view(FormPage)
        title = rx.el.h1(t(f"kind.{spec.kind}.many"), rx.el.small(t("forms.title")))
        head = rx.el.header(Back.create(to="/forms"), title, class_name="head detail-head")
        shown = rx.fragment(_ways(spec), FormFields.create(view=view))
        return page(
            rx.el.main(head, _allowed(view, shown), class_name="form-page"), view=FormState.view, open_in="menu"
        )

    return form


def _allowed(view: Page, shown: rx.Component) -> rx.Component:
    return rx.cond(view.outcome == "ok", shown, rx.el.p(t("outcome.denied"), class_name="empty", role="status"))


def _ways(spec: EntitySpec) -> rx.Component:
    new = f"/fields/new?form={spec.kind}"
    preview = [link(t("forms.preview"), to=f"/{spec.slug}/new")] if spec.addable else []
    return rx.el.div(
        link(t("forms.add_field"), to=new, custom_attrs={"data-view": ""}),
        link(t("forms.add_section"), to=f"{new}&type={SECTION}"),
        *preview,
        class_name="found",
    )
