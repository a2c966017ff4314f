"""The phone's own contacts: picked or read from a file, kept on the phone, compared with the CRM."""

import reflex as rx

from crm_web.components.script import script

_ASSETS = {
    name: script(name)
    for name in ("cards.js", "contacts.js", "from_file.js", "kept.js", "matching.js", "row.jsx", "phone_contacts.jsx")
}


class PhoneContacts(rx.Component):
    """How contacts get here, those that are here, and how they become items of the kind."""

    library = _ASSETS["phone_contacts.jsx"]
    tag = "PhoneContacts"
    kind: rx.Var[str]
    slug: rx.Var[str]
