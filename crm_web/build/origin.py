"""One bundle for every host and port: the addresses that the build bakes in become the page's own origin."""

import re
from pathlib import Path
from typing import Any

from reflex_base.plugins import Plugin

HTTP = re.compile(r"([`\"])https?://[^/`\"]+(/[^`\"]*)\1")
SOCKET = re.compile(r"([`\"])wss?://[^/`\"]+(/[^`\"]*)\1")


class OriginRelative(Plugin):
    """Rewrites Reflex's env chunk after the production build."""

    def post_build(self, **context: Any) -> None:
        """Rewrite the one chunk that names the server; compressed twins of the old text are removed."""
        chunks = list(Path(context["static_dir"]).glob("assets/reflex-env-*.js"))
        if not chunks:
            raise RuntimeError("The build has no reflex-env chunk: its addresses would be those of this machine.")
        for chunk in chunks:
            chunk.write_text(origin_relative(chunk.read_text("utf-8")), "utf-8")
            for twin in chunk.parent.glob(f"{chunk.name}.*"):
                twin.unlink()


def origin_relative(script: str) -> str:
    """Return `script` with every absolute http and ws address made relative to the page's origin."""
    script = HTTP.sub(lambda found: f"location.origin+`{found[2]}`", script)
    return SOCKET.sub(lambda found: f"location.origin.replace(/^http/,`ws`)+`{found[2]}`", script)
