"""`/waiting`: everything that was typed and not saved, or saved and not sent."""

import reflex as rx

from crm_web.components.layout import Back, page
from crm_web.components.text import t
from crm_web.components.waiting import Waiting
from crm_web.entities import ENTITIES


def waiting() -> rx.Component:
    """Draw the page; it has no content of the server's."""
    header = rx.el.header(Back.create(to="/settings"), rx.el.h1(t("waiting.title")), class_name="head detail-head")
    slugs = {spec.kind: spec.slug for spec in ENTITIES.values()}
    return page(rx.el.main(header, Waiting.create(slugs=slugs), class_name="waiting-page"), open_in="menu")
