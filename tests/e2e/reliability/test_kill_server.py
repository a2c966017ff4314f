import pytest

from tests.reliability.kill_server import kill_server

pytestmark = pytest.mark.timeout(300)  # a busy machine takes its time


def test_a_save_whose_server_is_killed_arrives_once_when_it_is_back(browser, tmp_path):
    tally = kill_server(browser, tmp_path, kills=2)
    assert tally.findings.all() == []
    assert (tally.rounds, tally.acknowledged) == (2, 2)
