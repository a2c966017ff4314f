"""The figures of reliability in full (tests/reliability; the tests run short forms of the same). Takes hours in all."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.figures import Result
from tests.bench.rig import Rig
from tests.reliability.byte_cuts import byte_cuts
from tests.reliability.crash_points import crash_points
from tests.reliability.hours_offline import hours_offline
from tests.reliability.kill_browser import kill_browser
from tests.reliability.kill_save_core import kill_save_core
from tests.reliability.kill_server import kill_server
from tests.reliability.network_faults import network_faults
from tests.reliability.state_machine import state_machine
from tests.reliability.tally import Tally

Proof = Callable[[Rig, Path], Tally]


def _kill_browser(rig: Rig, folder: Path) -> Tally:
    return kill_browser(rig.browser.browser_type, rig.server(), folder, kills=100)


PROOFS: dict[str, Proof] = {
    "kill_save_core": lambda _, folder: kill_save_core(folder, kills=1_000),
    "crash_points": lambda _, folder: crash_points(folder, times=range(1, 11)),
    "kill_server": lambda rig, folder: kill_server(rig.browser, folder, kills=100),
    "kill_browser": _kill_browser,
    "byte_cuts": lambda rig, _: byte_cuts(rig.server()),
    "network_faults": lambda rig, _: network_faults(rig.browser, rig.server(), edits=200, faults=500),
    "state_machine": lambda _, folder: state_machine(folder, runs=10_000),
    "hours_offline": lambda rig, _: hours_offline(rig.browser, rig.server(), saves=200),
}


def reliability(rig: Rig) -> Result:
    return Result(tallies=[_run(proof, rig) for proof in PROOFS.values()])


def one(name: str) -> Callable[[Rig], Result]:
    """Return the benchmark that is only one of the proofs."""
    return lambda rig: Result(tallies=[_run(PROOFS[name], rig)])


def _run(proof: Proof, rig: Rig) -> Tally:
    with tempfile.TemporaryDirectory() as folder:
        tally = proof(rig, Path(folder))
    for finding in tally.findings.all():
        print(f"{tally.name}: {finding}", flush=True)
    return tally
