"""`/shared`: what another app handed to this one, and where it belongs."""

import reflex as rx

from crm_web.components.layout import Back, page
from crm_web.components.shared import Shared
from crm_web.components.text import t
from crm_web.entities import ENTITIES


def handed_over() -> rx.Component:
    """Draw the page; it has no content of the server's."""
    header = rx.el.header(Back.create(to="/contacts"), rx.el.h1(t("shared.title")), class_name="head detail-head")
    slugs = {spec.kind: spec.slug for spec in ENTITIES.values()}
    cards_to = next(f"/phone-{spec.slug}" for spec in ENTITIES.values() if spec.on_phone)
    shared = Shared.create(slugs=slugs, cards_to=cards_to)
    return page(rx.el.main(header, shared, class_name="shared-page"), open_in="crm")
