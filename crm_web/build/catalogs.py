"""The texts of the screen, for the browser: what it never shows (the command line, errors the server words) stays here.

What every page says comes with the first page; the rest in parts, each with the components that say it.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reflex_base.plugins import Plugin

from crm_web.i18n import CATALOGS
from crm_web.i18n.parts import PARTS, part_of

OF_THE_SERVER = ("error.", "setup.", "cli.", "export.", "import.")


class Catalogs(Plugin):
    """Writes catalogs.js beside the pages, imported as `$/catalogs.js`, and `$/catalogs/<part>.js` for every part."""

    def get_static_assets(self, **_context: Any) -> Sequence[tuple[Path, str | bytes]]:
        """Return the modules."""
        return [(Path("catalogs.js"), module()), *((Path(f"catalogs/{name}.js"), part(name)) for name in PARTS)]


def module() -> str:
    """Return a JavaScript module that exports {language: {key: text}}, without the parts.

    The objects have no prototype: what people write is looked up in them too, and "constructor" is no text of ours.
    """
    bare = {language: {"__proto__": None, **said} for language, said in texts().items()}
    return f"export default {_json({'__proto__': None, **bare})};\n"


def part(name: str) -> str:
    """Return a JavaScript module that adds the texts of a part to those that are there."""
    return f"""import catalogs from "../catalogs.js";
for (const [language, texts] of Object.entries({_json(texts(name))})) Object.assign(catalogs[language], texts);
"""


def texts(of_part: str = "") -> dict[str, dict[str, str]]:
    """Return {language: {key: text}} of a part, or of what every page says."""
    return {
        language: {key: text for key, text in said.items() if _is_shown(key) and part_of(key) == of_part}
        for language, said in CATALOGS.items()
    }


def _is_shown(key: str) -> bool:
    return not key.startswith(OF_THE_SERVER)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
