"""The agent's own choices."""

import reflex as rx

from crm_web.components.script import script

LIBRARY = script("menu.jsx")
_ALLOWANCES = script("allowances.jsx")


class LanguageChoice(rx.Component):
    """Shows everything in another language at once."""

    library = LIBRARY
    tag = "LanguageChoice"


class ThemeChoice(rx.Component):
    """Light, dark, or as the phone has it."""

    library = LIBRARY
    tag = "ThemeChoice"


class SignOut(rx.Component):
    """Signs out and wipes the phone; asks first when something is not sent."""

    library = LIBRARY
    tag = "SignOut"


class Allowances(rx.Component):
    """What managers let all phones keep; `choices` are the amounts by name."""

    library = _ALLOWANCES
    tag = "Allowances"
    choices: rx.Var[dict[str, list[int]]]
