"""A page that is opened is drawn in one piece: React Router would draw it in slices of 5 ms, with frames of the old page between."""

from typing import Any

from reflex_base.constants.compiler import Embed
from reflex_base.plugins import Plugin

ROUTER = "createElement(HydratedRouter)"
AT_ONCE = "createElement(HydratedRouter, { useTransitions: false })"


class AtOnce(Plugin):
    """Changes the script that begins the app."""

    def pre_compile(self, **context: Any) -> None:
        """Have the router's news drawn as urgently as a tap."""
        context["add_modify_task"](Embed.ENTRY_PATH, without_transitions)


def without_transitions(entry: str) -> str:
    """Return the script with the router told so; one that has it stays as it is."""
    if ROUTER not in entry and AT_ONCE not in entry:
        raise RuntimeError("The script that begins the app has no router any more: taps would become slower unseen.")
    return entry.replace(ROUTER, AT_ONCE, 1)
