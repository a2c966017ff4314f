"""The attacks of tests/attacks in full (the tests make short forms of the same), and what a flood costs the others."""

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.attacks.attack import Attack
from tests.attacks.canaries import canaries
from tests.attacks.event_fuzz import event_fuzz
from tests.attacks.flood import flood
from tests.attacks.hostile_screens import hostile_screens
from tests.attacks.http_fuzz import http_fuzz
from tests.attacks.large_body import PATHS, large_body
from tests.attacks.revocation import revocation
from tests.attacks.takeover import takeover
from tests.bench.figures import Figure, Ratio, Result
from tests.bench.rig import Rig
from tests.e2e.api import signed_in
from tests.hostile import ALL, LEAST
from tests.integration.security import asking
from tests.integration.security.conftest import Served, start

ROUNDS = 8  # of a quiet and a flooded quarter of a minute
MOST_SLOWER = 1.2  # times; the p95 of the others while one floods
ATTACKS: dict[str, Callable[[Served], Attack]] = {
    "anonymous_canaries": lambda served: canaries(served, 10_000),
    "token_takeover": lambda served: takeover(served, 10_000),
    "event_fuzz": lambda served: event_fuzz(served, 100_000),
    "http_fuzz": lambda served: http_fuzz(served, 10_200),
    "large_bodies": lambda served: large_body(served, 2 * len(PATHS)),
    "revocation": lambda served: revocation(served, 20),
}


def security(_: Rig) -> Result:
    attacks = [_attacked(attack) for attack in ATTACKS.values()]
    flooded = flooding(_)
    return Result(flooded.figures, flooded.ratios, attacks=attacks)


def attack_of(name: str) -> Callable[[Rig], Result]:
    """Return the benchmark that is only one of the attacks."""
    return lambda _: Result(attacks=[_attacked(ATTACKS[name])])


def flooding(_: Rig) -> Result:
    """How long others wait while one socket floods, against how long they wait otherwise."""
    with tempfile.TemporaryDirectory() as folder:
        served = _furnished(Path(folder))
        with ThreadPoolExecutor(1) as beside:
            measured = beside.submit(flood, served, ROUNDS).result()
        served.stop()
    quiet, flooded = Figure("quiet", "ms", measured.quiet), Figure("one socket floods", "ms", measured.flooded)
    return Result([quiet, flooded], [Ratio(flooded, quiet, at=0.95, limit=MOST_SLOWER)])


def hostile_values(rig: Rig) -> Result:
    """Every hostile value in fields of every type, on the screens of a phone."""
    server = rig.server()
    with rig.phone() as page, signed_in(server, "eva") as eva, signed_in(server, "marek") as marek:
        attack = hostile_screens(page, eva, marek, ALL, _tell)
    if attack.controls < LEAST:
        attack.findings.append(f"only {attack.controls} values were taken, of {LEAST} at least")
    for finding in attack.findings:
        print(f"{attack.name}: {finding}", flush=True)
    return Result(attacks=[attack])


def _tell(attack: Attack) -> None:
    print(f"{attack.name}: {attack.tries} of {len(ALL)} tried, {len(attack.findings)} findings", flush=True)


def _attacked(attack: Callable[[Served], Attack]) -> Attack:
    with tempfile.TemporaryDirectory() as folder:
        served = _furnished(Path(folder))
        with ThreadPoolExecutor(1) as beside:  # Playwright's event loop runs in this thread
            done = beside.submit(attack, served).result()
        served.stop()
    for finding in done.findings:
        print(f"{done.name}: {finding}", flush=True)
    return done


def _furnished(folder: Path) -> Served:
    served = start(folder, "whole_app")
    asking.furnish(served)
    return served
