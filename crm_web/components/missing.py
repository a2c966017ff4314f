"""What a page says that has nothing to show: there is no such item, it was deleted, or it is not for this person."""

import reflex as rx

from crm_web.components.layout import link, list_address
from crm_web.components.text import t
from crm_web.entities import SLUGS, EntitySpec
from crm_web.views.page import Page


def missing(spec: EntitySpec, view: Page) -> rx.Component:
    """Say why, and lead back to the list."""
    reasons = [(outcome, t(f"outcome.{outcome}")) for outcome in ("missing", "deleted", "denied")]
    return rx.el.div(
        rx.el.p(rx.match(view.outcome, *reasons, t("outcome.missing"))),
        to_the_list(spec),
        class_name="empty",
        role="status",
    )


def to_the_list(spec: EntitySpec) -> rx.Component:
    """Lead to the page above an item."""
    above = SLUGS.get(list_address(spec)[1:], spec)
    return link(t(f"kind.{above.kind}.all"), to=list_address(spec), class_name="primary")
