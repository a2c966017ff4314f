"""The save core alone, in a process that can be killed: storage and services, without server and browser."""

import asyncio
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from crm_web.errors import CrmError
from crm_web.services import ops
from crm_web.settings import Settings
from crm_web.storage import transact
from crm_web.storage.database import open_database
from tests.crashing import die_at
from tests.reliability.agents import author_of, next_op
from tests.reliability.told import Body, Told

PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])  # a new process is there in milliseconds


class SaveCore:
    """Starts a process that saves, hears what it says, and starts it again after it died."""

    def __init__(self, data: Path, told: Told) -> None:
        self.data, self.told = data, told
        self.unanswered: dict[str, Body] = {}

    def run(self, seed: str, *, killed: tuple[int, float] | None = None, dies: tuple[str, int] | None = None) -> None:
        """Let it save until it is killed: so many messages and seconds later, or the n-th time at a crash point."""
        heard, wire = PROCESSES.Pipe(duplex=False)
        worker = PROCESSES.Process(target=work, args=(self.data, seed, [*self.unanswered.values()], dies, wire))
        worker.start()
        wire.close()
        if killed:
            messages, seconds = killed
            for _ in range(messages):
                self._hear(*heard.recv())
            worker.join(seconds)
            worker.kill()
        self._hear_all(heard)
        worker.join()

    def resend(self) -> None:
        """Send, in this process, what got no answer."""
        for body in [*self.unanswered.values()]:
            try:
                with transact.writing() as session:
                    done = ops.apply(session, author_of(body), ops.parse(body))
            except CrmError:
                self._hear("refused", body, 0)
            else:
                self._hear("saved", body, done.version)

    def _hear_all(self, heard: Connection) -> None:
        with heard:
            while True:
                try:
                    self._hear(*heard.recv())
                except EOFError:
                    return

    def _hear(self, what: str, body: Body, version: int) -> None:
        if what == "sent":
            self.told.send(body)
            self.unanswered[body["op_id"]] = body
        else:
            self.unanswered.pop(body["op_id"], None)
        if what == "saved":
            self.told.acknowledge(body["op_id"], version)


def work(data: Path, seed: str, unanswered: list[Body], dies: tuple[str, int] | None, wire: Connection) -> None:
    """Save for ever: first what got no answer, then one op after another; say each before it is done, and after."""
    transact.connect(open_database(Settings(data_dir=data)))
    if dies:
        die_at(*dies)
    asyncio.run(_save(Random(seed), unanswered, wire))  # noqa: S311  a seed repeats the run


async def _save(chance: Random, waiting: list[Body], wire: Connection) -> None:
    saved: list[Body] = []
    while True:
        body = waiting.pop(0) if waiting else next_op(chance, saved)
        wire.send(("sent", body, 0))
        answer = await _answer(body)
        wire.send(answer)
        if answer[0] == "saved":
            saved.append(body)


async def _answer(body: Body) -> tuple[str, Body, int]:
    """Do the op as the server's endpoint does."""
    try:
        done = await transact.write(ops.apply, author_of(body), ops.parse(body))
    except CrmError:
        return "refused", body, 0
    return "saved", body, done.version
