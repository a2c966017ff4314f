"""The bell: what concerns the person, and what of it they want to hear."""

import reflex as rx

from crm_web.components.script import script
from crm_web.views.page.notifications import Notice

_LIST = script("notices.jsx")
_WANTED = script("wanted.jsx")
_PUSH_CHOICE = script("push_choice.jsx")
script("push.js")
_UNREAD = script("unread.jsx")
_BELL = script("bell.jsx")


class Notices(rx.Component):
    """Lists what the person heard of; a tap opens it and marks it as read."""

    library = _LIST
    tag = "Notices"
    notices: rx.Var[list[Notice]]


class Wanted(rx.Component):
    """Lets the person choose of which `events` they hear."""

    library = _WANTED
    tag = "Wanted"
    events: rx.Var[list[str]]


class PushChoice(rx.Component):
    """Lets this device hear of it while the app is closed."""

    library = _PUSH_CHOICE
    tag = "PushChoice"


class UnreadMark(rx.Component):
    """A dot where something is unread; how much is said under `id`, for `aria-describedby`."""

    library = _UNREAD
    tag = "UnreadMark"


class Bell(rx.Component):
    """Leads to the list."""

    library = _BELL
    tag = "Bell"
