"""What the server does not have yet: the page that lists it."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("waiting.jsx")
_THING = script("thing.jsx")
_FILE = script("file.jsx")


class Waiting(rx.Component):
    """Lists every item with something unsaved or unsent; `slugs` says where the items of a kind are."""

    library = LIBRARY
    tag = "Waiting"
    slugs: rx.Var[dict[str, str]]
