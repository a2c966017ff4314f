import pytest

from tests.reliability.hours_offline import hours_offline

pytestmark = pytest.mark.timeout(300)  # a busy machine takes its time


def test_what_was_saved_in_eight_hours_without_a_network_arrives_in_order_once_it_is_back(browser, server):
    tally = hours_offline(browser, server, saves=40)
    assert tally.findings.all() == []
    assert tally.acknowledged == 40
    assert len(tally.measured) == 1
