"""What a phone has of the directory, kept as phones keep it (crm_web/components/store/directory.js)."""

from dataclasses import dataclass, field
from typing import Any

from crm_web.security.rights import Actor
from crm_web.services import directory
from crm_web.storage import transact
from crm_web.views.directory import answer_of


@dataclass
class Kept:
    """The rows by kind and id."""

    since: str = ""
    rows: dict[str, dict[str, list[Any]]] = field(default_factory=dict)
    answers: int = 0

    def catch_up(self, actor: Actor, *, take: int = 3, most: int = directory.MOST) -> "Kept":
        """Ask for what changed, as long as there is more."""
        more = True
        while more:
            more = self._take_in(answered(actor, self.since, take=take, most=most))
        return self

    def _take_in(self, answer: dict[str, Any]) -> bool:
        self.answers += 1
        if answer["fresh"]:
            self.rows.clear()
        for part in answer["kinds"]:
            before = {} if part["whole"] else self.rows.get(part["kind"], {})
            rows = {**before, **{row[0]: row for row in part["rows"]}}
            self.rows[part["kind"]] = {key: row for key, row in rows.items() if key not in part["gone"]}
        self.since = answer["since"]
        return answer["more"]


def answered(
    actor: Actor, since: str = "", *, take: int = directory.TAKE, most: int = directory.MOST
) -> dict[str, Any]:
    """Return one answer."""
    with transact.reading() as session:
        return answer_of(session, actor, directory.changes(session, actor, since, take=take, most=most))


def everything(actor: Actor) -> dict[str, dict[str, list[Any]]]:
    """Return what somebody gets who has nothing."""
    return Kept().catch_up(actor, take=1000).rows
