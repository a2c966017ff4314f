"""What a backup holds. It is a tar: the database as a file of SQLite, the files and, last, the manifest."""

import re

from pydantic import BaseModel, ConfigDict, field_validator

from crm_web import __version__

FORMAT = "crm-web backup 1"
DATABASE = "database.sqlite3"
FILES = "files/"
MANIFEST = "manifest.json"
_MEMBER = re.compile(rf"{re.escape(DATABASE)}|{FILES}[A-Za-z0-9_-]{{1,64}}")


class Manifest(BaseModel):
    """The SHA-256 of each member, and the names of the files that were missing when the backup was made."""

    model_config = ConfigDict(strict=True)
    format: str = FORMAT
    version: str = __version__
    made_at: str  # ISO 8601 in UTC
    members: dict[str, str] = {}
    missing: list[str] = []

    @field_validator("format")
    @classmethod
    def _is_known(cls, text: str) -> str:
        if text != FORMAT:
            raise ValueError(text)
        return text

    @field_validator("members")
    @classmethod
    def _are_ours(cls, members: dict[str, str]) -> dict[str, str]:
        strange = [name for name in members if not _MEMBER.fullmatch(name)]
        if strange or DATABASE not in members:
            raise ValueError(strange)
        return members

    @property
    def files(self) -> dict[str, str]:
        """Return the SHA-256 of each file by its name in the store."""
        return {name.removeprefix(FILES): sha256 for name, sha256 in self.members.items() if name.startswith(FILES)}
