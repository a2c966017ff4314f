"""The app on the home screen: offered once it is worth it, and in the Menu."""

import reflex as rx

from crm_web.components.script import script

_OFFER = script("offer.jsx")
_IN_MENU = script("in_menu.jsx")
script("offer_line.jsx")
script("by_hand.jsx")
script("status_bar.js")


class InstallOffer(rx.Component):
    """Offers to install the app after some saves, until somebody says no; else nothing.

    The status bar over an installed app gets the colour of the theme here.
    """

    library = _OFFER
    tag = "InstallOffer"


class InstallInMenu(rx.Component):
    """Installs the app, or says how; empty where it is installed or can't be."""

    library = _IN_MENU
    tag = "InstallInMenu"
