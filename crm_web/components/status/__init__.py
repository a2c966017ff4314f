"""What is true of the network and of what waits."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("status.jsx")
_NEW_VERSION = script("new_version.jsx")
_NOT_HERE = script("not_here.jsx")
_COUNT = script("count.jsx")


class ConnectionLine(rx.Component):
    """Offline, how many changes wait, as of when; empty where all is well."""

    library = LIBRARY
    tag = "ConnectionLine"


class NewVersion(rx.Component):
    """Offers a version of the app that came while the page was open; empty where there is none."""

    library = _NEW_VERSION
    tag = "NewVersion"


class NotHere(rx.Component):
    """Says that the page is not on this phone, while it can't be fetched; empty where it is."""

    library = _NOT_HERE
    tag = "NotHere"


class WaitingCount(rx.Component):
    """How many items have something that the server does not have; said under `id`, for `aria-describedby`."""

    library = _COUNT
    tag = "WaitingCount"


class WaitingLink(rx.Component):
    """Leads to the page that lists them."""

    library = _COUNT
    tag = "WaitingLink"
