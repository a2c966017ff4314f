"""What agents saved through a screen: each text once, field by field, in the order of saving."""

from collections import Counter, defaultdict
from pathlib import Path

from sqlmodel import Session

from crm_web.entities import ENTITIES
from tests.reliability.audit import audit
from tests.reliability.database import beside
from tests.reliability.findings import Findings
from tests.reliability.lives import life_of


class Ledger:
    """The model that a database is compared with. The screen said "saved" to every text in it."""

    def __init__(self, kind: str = "contact") -> None:
        self._spec = ENTITIES[kind]
        self.saved: dict[tuple[str, str], list[str]] = defaultdict(list)

    def save(self, item_id: str, name: str, text: str) -> None:
        """Note a text; no text is saved twice in one field."""
        self.saved[item_id, name].append(text)

    def count(self) -> int:
        return sum(map(len, self.saved.values()))

    def audited(self, data: Path) -> Findings:
        """Read the database in a server's folder, which the server may go on using."""
        with beside(data) as session:
            findings = audit(session)
            for (item_id, name), texts in self.saved.items():
                findings += self._compared(session, item_id, name, texts)
        return findings

    def _compared(self, session: Session, item_id: str, name: str, texts: list[str]) -> Findings:
        written = [change.fields[name]["to"] for change in life_of(session, self._spec, item_id).changes
                   if name in change.fields]  # fmt: skip
        where = f"{item_id}, {name}:"
        findings = Findings(
            lost=[f"{where} {text!r} was saved and is not there" for text in texts if text not in written],
            twice=[
                f"{where} {text!r} was saved {times} times" for text, times in Counter(written).items() if times > 1
            ],
        )
        known = [text for text in written if text in texts]
        if known != texts and not findings.all():
            findings.overwritten.append(f"{where} the order of saving was {texts}, that of the history is {known}")
        return findings
