"""Elements are made by React alone: Reflex makes them through emotion, whose `css` property nothing here uses."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reflex_base.constants.base import ReactRouter
from reflex_base.plugins import Plugin

ELEMENTS = "elements.js"
MODULE = 'export { createElement as jsx } from "react";\n'
ALIASES = "alias: ["
ALIAS = f'{{ find: "@emotion/react", replacement: fileURLToPath(new URL("./{ELEMENTS}", import.meta.url)) }},'


class PlainElements(Plugin):
    """Puts a module of one line in the place of emotion."""

    def get_static_assets(self, **_context: Any) -> Sequence[tuple[Path, str | bytes]]:
        """Return the module."""
        return [(Path(ELEMENTS), MODULE)]

    def pre_compile(self, **context: Any) -> None:
        """Have Vite find it under emotion's name."""
        context["add_modify_task"](ReactRouter.VITE_CONFIG_FILE, with_alias)


def with_alias(config: str) -> str:
    """Return Vite's settings with the alias; those that have it stay as they are."""
    if ALIASES not in config:
        raise RuntimeError("Vite's settings have no aliases any more: emotion would come back unseen.")
    return config if ALIAS in config else config.replace(ALIASES, f"{ALIASES}\n      {ALIAS}", 1)
