"""The contract's rules for ops as a plain model, without a database: one contact, all its ten fields."""

from typing import Any

from crm_web.errors import Conflict, CrmError, Deleted, InvalidFields
from crm_web.security.rights import Actor
from crm_web.services.ops import Saved
from tests.integration.conftest import EVA, MAREK

COMPANIES = ("company-novak", "company-svoboda")
NAMES = {None: "", "Jana": "Jana", " Jana  Marie": "Jana Marie", "Nováková": "Nováková"}
NUMBERS = {None: [], "601 234 567": ["+420601234567"], "+420601234567": ["+420601234567"], "112": ["112"]}
ADDRESSES = {None: [], "jana@example.cz": ["jana@example.cz"], "jana@EXAMPLE.CZ": ["jana@example.cz"]}
LINES = {None: "", "Ráno": "Ráno", "Ráno\r\nVečer": "Ráno\nVečer"}
TYPED = {  # what is typed → what is saved, in the order of the spec
    "title": {None: "", "Paní Jana": "Paní Jana", "Jana": "Jana", "Jana Nováková": "Jana Nováková"},
    "first_name": NAMES,
    "last_name": NAMES,
    "company": {None: "", **{of: of for of in COMPANIES}, "company-gone": "company-gone"},
    "phone": NUMBERS,
    "email": ADDRESSES,
    "address": LINES,
    "description": NAMES,
    "note": LINES,
    "owner": {None: "", EVA.id: EVA.id, MAREK.id: MAREK.id, "user-gone": "user-gone"},
}
WRONG = ("company-gone", "user-gone")
MADE = {"first_name": "Jana", "owner": EVA.id}


class Model:
    """The values, and who changed which fields in which version."""

    def __init__(self) -> None:
        self.saved = {name: saved_as(name, None) for name in TYPED} | MADE
        self.deleted = False
        self.authors: list[tuple[Actor, set[str]]] = [(EVA, set(MADE))]

    @property
    def version(self) -> int:
        return len(self.authors)

    def shown(self) -> dict[str, Any]:
        return self.saved | {"title": self.saved["title"] or _full_name(self.saved)}

    def answer(self, actor: Actor, sent: dict[str, Any]) -> Saved | type[CrmError]:
        if "restore" in sent:
            return self._marked(actor, deleted=False)
        if self.deleted:
            return Deleted
        if "delete" in sent:
            return Conflict if self._others(actor, sent["base_version"]) else self._marked(actor, deleted=True)
        return self._patched(actor, sent["base_version"], sent["patch"])

    def _patched(self, actor: Actor, base_version: int, patch: dict[str, Any]) -> Saved | type[CrmError]:
        edits = {name: (saved_as(name, edit["from"]), saved_as(name, edit["to"])) for name, edit in patch.items()}
        if "title" in edits:
            edits["title"] = self._plain_title(*edits["title"], {name: to for name, (_, to) in edits.items()})
        wanted = {name: to for name, (_, to) in edits.items() if to != self.saved[name]}
        if base_version != self.version and any(edits[name][0] != self.saved[name] for name in wanted):
            return Conflict
        after = self.saved | wanted
        if wanted and (not _full_name(after) or any(to in WRONG for to in wanted.values())):
            return InvalidFields
        merged = self._others(actor, base_version) - patch.keys()
        if wanted:
            self.saved = after
            self.authors.append((actor, set(wanted)))
        return Saved(self.version, [name for name in TYPED if name in merged])

    def _plain_title(self, before: str, to: str, wished: dict[str, Any]) -> tuple[str, str]:
        """Return the title's edit; one that the names give anyway counts as none."""
        plain = "" if before == _full_name(self.saved) else before
        untouched = to == before and plain == ""
        return plain, "" if untouched or to == _full_name(self.saved | wished) else to

    def _marked(self, actor: Actor, *, deleted: bool) -> Saved:
        if deleted != self.deleted:
            self.deleted = deleted
            self.authors.append((actor, {"deleted"}))
        return Saved(self.version, [])

    def _others(self, actor: Actor, base_version: int) -> set[str]:
        return {name for author, names in self.authors[base_version:] if author != actor for name in names}


def saved_as(name: str, typed: Any) -> Any:
    """Return the value as it is saved, of a typed or a saved one."""
    if name == "title":
        return typed or ""
    return typed if typed in list(TYPED[name].values()) else TYPED[name][typed]


def _full_name(values: dict[str, Any]) -> str:
    return " ".join(values[name] for name in ("first_name", "last_name") if values[name])
