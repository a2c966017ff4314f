"""One contact, three agents with phones and bad networks: lost answers, resends, old versions, in any order."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

import pytest
from hypothesis import strategies
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from crm_web.errors import CrmError, Deleted, Mismatch
from crm_web.security.rights import Actor
from crm_web.services.ops import Saved
from tests.integration.conftest import ADMIN, EVA, MAREK
from tests.integration.saves import changes, op, save, values
from tests.reliability.ops_model import MADE, TYPED, Model
from tests.reliability.told import Told

AGENTS = (EVA, MAREK, ADMIN)

agents = strategies.sampled_from(AGENTS)
networks = strategies.sampled_from(["good", "gone", "loses the answers"])
edits = strategies.fixed_dictionaries({}, optional={name: strategies.sampled_from([*of]) for name, of in TYPED.items()})


@dataclass
class Phone:
    """What an agent has: the contact as last seen or typed, the version seen, and ops on their way."""

    version: int
    seen: dict[str, Any]
    outbox: list[dict[str, Any]] = field(default_factory=list)


class ThreeAgents(RuleBasedStateMachine):
    """Each run has a contact of its own; `told` is of all runs."""

    runs: ClassVar[int] = 0
    told: ClassVar[Told] = Told()

    @initialize()
    def create(self) -> None:
        type(self).runs += 1
        self.id = f"contact-{self.runs}"
        save(EVA, op(None, item=self.id, patch={name: (None, value) for name, value in MADE.items()}))
        self.model = Model()
        self.phones = {agent: Phone(1, self.model.shown()) for agent in AGENTS}
        self.done: list[tuple[Actor, dict[str, Any], Saved]] = []

    @rule(agent=agents)
    def look(self, agent: Actor) -> None:
        phone = self.phones[agent]
        if not phone.outbox:
            phone.version, phone.seen = self.model.version, self.model.shown()

    @rule(agent=agents, typed=edits, network=networks)
    def edit(self, agent: Actor, typed: dict[str, Any], network: str) -> None:
        phone = self.phones[agent]
        patch = {name: (phone.seen[name], to) for name, to in typed.items()}
        phone.seen |= typed
        self._save(agent, network, patch=patch)

    @precondition(lambda self: self.model.version % 3 == 0)  # seldom: little can be done to what is gone
    @rule(agent=strategies.sampled_from([MAREK, ADMIN]), network=networks)
    def delete(self, agent: Actor, network: str) -> None:
        self._save(agent, network, delete=True)

    @precondition(lambda self: self.model.deleted)
    @rule(agent=strategies.sampled_from([MAREK, ADMIN]), network=networks)
    def restore(self, agent: Actor, network: str) -> None:
        self._save(agent, network, restore=True)

    @precondition(lambda self: self.done)
    @rule(data=strategies.data(), sender=agents)
    def send_again_what_was_done_long_ago(self, data: strategies.DataObject, sender: Actor) -> None:
        agent, sent, _ = data.draw(strategies.sampled_from(self.done))
        if sender == agent:
            self._send(agent, sent)
        else:
            assert _outcome(sender, sent) is Mismatch

    def teardown(self) -> None:
        if hasattr(self, "model"):
            self._compare()

    def _compare(self) -> None:
        written = changes(self.id)
        assert [change.version for change in written] == list(range(1, self.model.version + 1))
        assert [(change.by, {*change.fields}) for change in written] == [
            (author.id, names) for author, names in self.model.authors
        ]
        if self.model.deleted:
            with pytest.raises(Deleted):
                values(EVA, self.id)
        else:
            assert values(EVA, self.id) == self.model.shown()

    def _save(self, agent: Actor, network: str, **action: Any) -> None:
        phone = self.phones[agent]
        phone.outbox.append(op(phone.version, item=self.id, **action))
        if network != "gone":
            for sent in phone.outbox:
                self._send(agent, sent)
        if network == "good":
            phone.outbox = []

    def _send(self, agent: Actor, sent: dict[str, Any]) -> None:
        first = next((answer for _, body, answer in self.done if body is sent), None)
        answer = first or self.model.answer(agent, sent)
        self.told.send(sent)
        assert _outcome(agent, sent) == answer
        if isinstance(answer, Saved):
            self.told.acknowledge(sent["op_id"], answer.version)
        if isinstance(answer, Saved) and not first:
            self.done.append((agent, sent, answer))
            self._compare()


def _outcome(agent: Actor, sent: dict[str, Any]) -> Saved | type[CrmError]:
    try:
        return save(agent, sent)
    except CrmError as error:
        return type(error)
