"""Hypothesis thinks of what three agents do, so many times; each time the app does what the model says."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.integration.conftest import EVA
from tests.integration.saves import op, save
from tests.reliability.database import audited, fresh
from tests.reliability.ops_model import COMPANIES
from tests.reliability.tally import Tally
from tests.reliability.three_agents import ThreeAgents
from tests.reliability.told import Told


def state_machine(folder: Path, runs: int) -> Tally:
    tally = Tally("state machine, 3 agents x 10 fields")
    with tally.timed(), fresh(folder):
        for company in COMPANIES:
            save(EVA, op(None, item=company, kind="company", patch={"title": (None, company)}))
        ThreeAgents.runs, ThreeAgents.told = 0, Told()
        run_state_machine_as_test(ThreeAgents, settings=_settings(runs))
        tally.findings = audited(ThreeAgents.told)
    tally.rounds, tally.acknowledged = ThreeAgents.runs, len(ThreeAgents.told.saved)
    return tally


def _settings(runs: int) -> settings:
    return settings(
        max_examples=runs,
        stateful_step_count=25,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],  # shrinking takes minutes here; add Phase.shrink to look into a failure
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
