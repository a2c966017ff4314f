"""The scripts of a first page are few and hold what is used: one file of what all pages share, one transport, no cookies or files of states."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reflex_base.constants.base import ReactRouter
from reflex_base.plugins import Plugin

SHARED_BY = 45  # of the 55 pages
MODULES = {
    # Reflex dials by websocket alone; the other ways in which engine.io can dial are 3 kB more.
    "transports.js": (
        r"/^\.\/transports\/index\.js$/",
        """import { WS } from "./node_modules/engine.io-client/build/esm/transports/websocket.js";
export const transports = { websocket: WS };
""",
    ),
    # No state keeps anything in a cookie: its scripts could read it.
    "no_cookies.js": (
        '"universal-cookie"',
        "const nothing = () => undefined;\nexport default class { get = nothing; set = nothing; remove = nothing; }\n",
    ),
    # Files go their own way (components/store/uploads.js), not through a state.
    "no_uploads.js": ('"$/utils/helpers/upload"', "export const uploadFiles = () => undefined;\n"),
}
ADDED = {  # by what they stand behind
    'name: "reflex-env",': f'priority: 1 }}, {{ name: "shared", minShareCount: {SHARED_BY}',
    "alias: [": " ".join(
        f'{{ find: {found}, replacement: fileURLToPath(new URL("./{file}", import.meta.url)) }},'
        for file, (found, _) in MODULES.items()
    ),
}


class FirstScripts(Plugin):
    """Changes Vite's settings, and puts modules in the place of larger ones."""

    def get_static_assets(self, **_context: Any) -> Sequence[tuple[Path, str | bytes]]:
        """Return the modules."""
        return [(Path(file), module) for file, (_, module) in MODULES.items()]

    def pre_compile(self, **context: Any) -> None:
        """Change Vite's settings."""
        context["add_modify_task"](ReactRouter.VITE_CONFIG_FILE, with_few_scripts)


def with_few_scripts(config: str) -> str:
    """Return Vite's settings with what is added; those that have it stay as they are."""
    for place, added in ADDED.items():
        if place not in config:
            raise RuntimeError(f"Vite's settings have no `{place}` any more: the first page would grow unseen.")
        if added not in config:
            config = config.replace(place, f"{place}\n      {added}", 1)
    return config
