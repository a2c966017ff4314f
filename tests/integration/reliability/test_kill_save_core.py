from tests.reliability.kill_save_core import kill_save_core


def test_nothing_acknowledged_is_lost_or_done_twice_however_often_the_save_core_is_killed(tmp_path):
    tally = kill_save_core(tmp_path, kills=16)
    assert tally.findings.all() == []
    assert tally.acknowledged > tally.rounds == 16
