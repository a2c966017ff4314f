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
        shown = rx.fragment(_types(spec, view), _ways(spec, view), FormFields.create(view=view))
        return page(
            rx.el.main(head, _allowed(view, shown), class_name="form-page"), view=FormState.view, open_in="menu"
        )

    return form


def _allowed(view: Page, shown: rx.Component) -> rx.Component:
    return rx.cond(view.outcome == "ok", shown, rx.el.p(t("outcome.denied"), class_name="empty", role="status"))


def _types(spec: EntitySpec, view: FormPage) -> rx.Component:
    """Draw the way to the form of each type; what is asked of all is asked of each."""
    here = f"/forms/{spec.slug}"
    links = rx.fragment(
        _choice(t("forms.of_all"), here, view.of == ""),
        rx.foreach(
            view.types, lambda each: _choice(each.text, f"{here}?{spec.typed_by}=" + each.value, view.of == each.value)
        ),
    )
    hint = rx.cond(view.of != "", rx.el.p(t("forms.of_one"), class_name="hint"))
    return rx.cond(view.types.length() > 0, rx.fragment(rx.el.div(links, class_name="choice"), hint))


def _choice(words: rx.Var[str] | str, to: rx.Var[str] | str, is_open: rx.Var[bool]) -> rx.Component:
    return link(words, to=to, custom_attrs={"data-view": "", "aria-current": rx.cond(is_open, "true", "false")})


def _ways(spec: EntitySpec, view: FormPage) -> rx.Component:
    new = f"/fields/new?form={spec.kind}" + rx.cond(view.begins != "", "&" + view.begins, "")
    preview = [link(t("forms.preview"), to=f"/{spec.slug}/new")] if spec.addable else []
    return rx.el.div(
        link(t("forms.add_field"), to=new, custom_attrs={"data-view": ""}),
        link(t("forms.add_section"), to=new + f"&type={SECTION}"),
        *preview,
        class_name="found",
    )
