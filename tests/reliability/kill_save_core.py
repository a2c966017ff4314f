"""kill -9 of the save core at random moments: what it had acknowledged is there, what it had not is sent again."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from tests.reliability.database import audited, fresh
from tests.reliability.save_core import SaveCore
from tests.reliability.tally import Tally
from tests.reliability.told import Told

PROCESSES = 2
KILLS_A_DATABASE = 50  # each is audited from its first row after every kill
MESSAGES = 16  # at most, that it says before the kill: one when it begins a save, one when it ended
LONGEST = 0.03  # seconds from the last of them to the kill: a save or two


def kill_save_core(folder: Path, kills: int, seed: int = 1) -> Tally:
    tally = Tally("kill -9 of the save core at random moments, two processes")
    with tally.timed():
        for first in range(0, kills, KILLS_A_DATABASE):
            with fresh(folder / str(first)) as data:
                _kill(data, range(first, min(first + KILLS_A_DATABASE, kills), PROCESSES), seed, tally)
    return tally


def _kill(data: Path, numbers: range, seed: int, tally: Tally) -> None:
    """Kill two that work with the same database, as a server and an import do; each has its own moment."""
    told = Told()
    cores = [SaveCore(data, told) for _ in range(PROCESSES)]
    with ThreadPoolExecutor(PROCESSES) as threads:
        for number in numbers:
            for run in [threads.submit(_run, core, f"{seed}/{number}/{place}") for place, core in enumerate(cores)]:
                run.result()
                tally.rounds += 1
            tally.findings += audited(told)
    tally.acknowledged += len(told.saved)


def _run(core: SaveCore, seed: str) -> None:
    chance = Random(seed)  # noqa: S311  a seed repeats the run
    core.run(seed, killed=(chance.randint(1, MESSAGES), chance.uniform(0, LONGEST)))
