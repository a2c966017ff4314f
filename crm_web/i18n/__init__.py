"""The texts of the app in every language, and the rules of a language: how it folds and how it sorts."""

import json
from pathlib import Path

CATALOGS: dict[str, dict[str, str]] = {
    path.stem: json.loads(path.read_text("utf-8")) for path in sorted(Path(__file__).parent.glob("*.json"))
}
LANGUAGES = tuple(CATALOGS)
DEFAULT = "en"


def translate(language: str, key: str, **values: object) -> str:
    """Return the text of `key` in `language`, its `{placeholders}` filled; the key itself where no catalog has it."""
    text = CATALOGS.get(language, CATALOGS[DEFAULT]).get(key) or CATALOGS[DEFAULT].get(key, key)
    return text.format_map(values) if values else text
