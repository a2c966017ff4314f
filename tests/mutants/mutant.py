"""What a mutant is: the app with one promise broken, and the tests that have to notice."""

from dataclasses import dataclass

SERVER = ("tests/integration/reliability/test_state_machine.py", "tests/integration/test_ops_rules.py")
KILLS = ("tests/integration/reliability/test_kill_save_core.py", "tests/integration/reliability/test_crash_points.py")


@dataclass(frozen=True)
class Edit:
    """In `file`, under crm_web/, `before` stands exactly once."""

    file: str
    before: str
    after: str


@dataclass(frozen=True)
class Mutant:
    """`killers` are files of tests, each of which has to fail."""

    name: str
    killers: tuple[str, ...]
    edits: tuple[Edit, ...]
