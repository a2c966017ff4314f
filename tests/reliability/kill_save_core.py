"""kill -9 of the save core at random moments: what it had acknowledged is there, what it had not is sent again."""

from pathlib import Path
from random import Random

from tests.reliability.database import audited, fresh
from tests.reliability.save_core import SaveCore
from tests.reliability.tally import Tally

KILLS_A_DATABASE = 50  # each is audited from its first row after every kill
MESSAGES = 16  # at most, that it says before the kill: one when it begins a save, one when it ended
LONGEST = 0.03  # seconds from the last of them to the kill: a save or two


def kill_save_core(folder: Path, kills: int, seed: int = 1) -> Tally:
    tally = Tally("kill -9 of the save core at random moments")
    with tally.timed():
        for number, first in enumerate(range(0, kills, KILLS_A_DATABASE)):
            with fresh(folder / str(number)) as data:
                _kill(SaveCore(data), range(first, min(first + KILLS_A_DATABASE, kills)), seed, tally)
    return tally


def _kill(core: SaveCore, numbers: range, seed: int, tally: Tally) -> None:
    for number in numbers:
        chance = Random(f"{seed}/{number}")  # noqa: S311  a seed repeats the run
        core.run(f"{seed}/{number}", killed=(chance.randint(1, MESSAGES), chance.uniform(0, LONGEST)))
        tally.rounds += 1
        tally.findings += audited(core.told)
    tally.acknowledged += len(core.told.saved)
