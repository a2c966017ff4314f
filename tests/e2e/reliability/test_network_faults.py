import pytest

from tests.reliability.network_faults import network_faults

pytestmark = pytest.mark.timeout(300)  # a busy machine takes its time


def test_after_faults_of_the_network_the_database_has_each_save_of_three_agents_once(browser, server):
    tally = network_faults(browser, server, edits=6, faults=8)
    assert tally.findings.all() == []
    assert (tally.rounds, tally.acknowledged) == (8, 6)
