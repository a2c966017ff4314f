"""What the pages of administrators have in common."""

import reflex as rx

from crm_web.components.layout import Back, page
from crm_web.components.text import t
from crm_web.views.page import Page


def administration(
    view: Page, title: rx.Var[str] | rx.Component | str, shown: rx.Component, *, back: str, feed: rx.Var
) -> rx.Component:
    """Draw such a page, or why there is nothing to see; `back` is the page above, `feed` what the state holds."""
    reasons = [(outcome, t(f"outcome.{outcome}")) for outcome in ("missing", "denied")]
    why = rx.el.p(rx.match(view.outcome, *reasons, t("outcome.missing")), class_name="empty", role="status")
    return page(
        rx.el.main(
            rx.el.header(Back.create(to=back), rx.el.h1(title), class_name="head detail-head"),
            rx.cond(view.outcome == "ok", shown, why),
            class_name="account-page",
        ),
        view=feed,
        open_in="menu",
    )
