"""The texts of the screen, for the browser: what it never shows (the command line, errors the server words) stays here."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reflex_base.plugins import Plugin

from crm_web.i18n import CATALOGS

OF_THE_SERVER = ("error.", "setup.", "cli.", "export.", "import.", "people.")


class Catalogs(Plugin):
    """Writes catalogs.js beside the pages, imported as `$/catalogs.js`."""

    def get_static_assets(self, **_context: Any) -> Sequence[tuple[Path, str | bytes]]:
        """Return the one module."""
        return [(Path("catalogs.js"), module())]


def module() -> str:
    """Return a JavaScript module that exports {language: {key: text}}."""
    shown = {
        language: {key: text for key, text in texts.items() if not key.startswith(OF_THE_SERVER)}
        for language, texts in CATALOGS.items()
    }
    return f"export default {json.dumps(shown, ensure_ascii=False, separators=(',', ':'))};\n"
