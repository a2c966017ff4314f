import pytest

from tests.reliability.state_machine import state_machine

pytestmark = pytest.mark.timeout(300)  # a busy machine takes its time


def test_ops_do_what_the_model_says_whatever_arrives_twice_late_or_not_at_all(tmp_path):
    tally = state_machine(tmp_path, runs=200)
    assert tally.findings.all() == []
    assert tally.acknowledged > tally.rounds >= 200
