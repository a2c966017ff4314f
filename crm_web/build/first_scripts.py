"""The scripts of a first page are few and hold what it needs: one file of what all pages share, no cookies or files of states, the socket later."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from reflex_base.constants.base import ReactRouter
from reflex_base.plugins import Plugin

SHARED_BY = 45  # of the 55 pages
# What all lists share, and nearly no other page.
LIST = r"/components\/(listing\/(?!rail(?!_later))|detail\/when)|pages\/listing/"
MODULES = {
    # One build for every host and port: what Reflex would have here is the address of the machine that builds.
    "addresses.js": (
        '"$/env.json"',
        """const origin = globalThis.location?.origin ?? "";
export default { PING: `${origin}/ping`, EVENT: `${origin.replace(/^http/, "ws")}/_event`, TRANSPORT: "websocket" };
""",
    ),
    # Reflex dials by websocket alone; the other ways in which engine.io can dial are 3 kB more.
    "transports.js": (
        r"/^\.\/transports\/index\.js$/",
        """import { WS } from "./node_modules/engine.io-client/build/esm/transports/websocket.js";
export const transports = { websocket: WS };
""",
    ),
    # Attributes that are objects are styles, which nothing here has in its elements.
    "merging.js": ('"mergician"', "export const mergician = (injected, own) => ({ ...injected, ...own });\n"),
    # What is on the screen comes without the socket: its client is brought when the page is drawn.
    "socket_later.js": (
        '"socket.io-client"',
        """const PAUSE = 5000; // ms
let dial;
let coming;
export default (...how) => dial(...how);
export const socketThere = () => (coming ??= bring());
async function bring() {
  while (!dial) {
    await import("./node_modules/socket.io-client/build/esm/index.js").then(({ io }) => (dial = io), wait);
  }
}
const wait = () => new Promise((go) => setTimeout(go, PAUSE));
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
SETTINGS = {  # what is added, by what it stands behind
    'name: "reflex-env",': f'}}, {{ name: "shared", minShareCount: {SHARED_BY} }}, {{ name: "list", test: {LIST}',
    "alias: [": " ".join(
        f'{{ find: {found}, replacement: fileURLToPath(new URL("./{file}", import.meta.url)) }},'
        for file, (found, _) in MODULES.items()
    ),
}
STATE = {
    'import io from "socket.io-client";': 'import { socketThere } from "socket.io-client";',
    "backend is not disabled (reflex cloud).": "await socketThere();\n    if (!mounted.current) return;",
}
ROOT = {  # components that come as text are forbidden by the policy of each page: nothing is to be kept for them
    "// Make contexts and state objects available globally for dynamic eval'd components": "if (false)",
}


class FirstScripts(Plugin):
    """Changes Vite's settings, Reflex's state and its root, and puts modules in the place of larger ones."""

    def get_static_assets(self, **_context: Any) -> Sequence[tuple[Path, str | bytes]]:
        """Return the modules."""
        return [(Path(file), module) for file, (_, module) in MODULES.items()]

    def pre_compile(self, **context: Any) -> None:
        """Change the three."""
        context["add_modify_task"](ReactRouter.VITE_CONFIG_FILE, partial(with_added, SETTINGS))
        context["add_modify_task"]("utils/state.js", partial(with_added, STATE))
        context["add_modify_task"]("app/root.jsx", partial(with_added, ROOT))


def with_added(additions: Mapping[str, str], text: str) -> str:
    """Return the text with what is added; one that has it stays as it is."""
    for place, added in additions.items():
        if place not in text:
            raise RuntimeError(
                f"There is no `{place}` any more in what Reflex makes: the first page would grow unseen."
            )
        if added not in text:
            text = text.replace(place, f"{place}\n      {added}", 1)
    return text
