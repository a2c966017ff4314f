"""`/phone-contacts`: the phone's own contacts, which stay on it until somebody adds one to the CRM."""

from collections.abc import Callable

import reflex as rx

from crm_web.components.layout import Back, page
from crm_web.components.phone_contacts import PhoneContacts
from crm_web.components.text import t
from crm_web.entities import EntitySpec


def phone_contacts_of(spec: EntitySpec) -> Callable[[], rx.Component]:
    """Return the page of what may become items of `spec`; it has no content of the server's."""

    def phone_contacts() -> rx.Component:
        back = Back.create(to=f"/{spec.slug}")
        header = rx.el.header(back, rx.el.h1(t("list.on_phone")), class_name="head detail-head")
        contacts = PhoneContacts.create(kind=spec.kind, slug=spec.slug)
        main = rx.el.main(header, contacts, class_name="list-page phone-contacts")
        return page(rx.fragment(main, rx.el.p(t("list.choose"), class_name="choose")), open_in=spec.section)

    return phone_contacts
