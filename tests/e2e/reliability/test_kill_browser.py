from tests.reliability.kill_browser import kill_browser


def test_text_older_than_a_second_outlives_a_killed_browser_and_is_saved_once(browser, server, tmp_path):
    tally = kill_browser(browser.browser_type, server, tmp_path, kills=2)
    assert tally.findings.all() == []
    assert (tally.rounds, tally.acknowledged) == (2, 2)
