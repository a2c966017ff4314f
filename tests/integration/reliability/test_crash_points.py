from tests.reliability.crash_points import POINTS, crash_points


def test_a_save_that_dies_at_any_point_is_there_or_not_and_sent_again_is_done_once(tmp_path):
    tally = crash_points(tmp_path, times=range(3, 4))
    assert tally.findings.all() == []
    assert tally.rounds == len(POINTS)
    assert tally.acknowledged > tally.rounds
