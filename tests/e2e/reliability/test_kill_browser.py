import pytest

from tests.reliability import kill_browser as rig

pytestmark = pytest.mark.timeout(300)  # a busy machine takes its time


def test_text_older_than_a_second_outlives_a_killed_browser_and_is_saved_once(browser, server, tmp_path):
    tally = rig.kill_browser(browser.browser_type, server, tmp_path, kills=2)
    assert tally.findings.all() == []
    assert (tally.rounds, tally.acknowledged) == (2, 2)


def test_a_browser_that_keeps_nothing_is_found_out(browser, server, tmp_path, monkeypatch):
    def forgetful(*where):
        context = launch(*where)
        context.add_init_script(
            "IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };"
        )
        return context

    launch = rig._launch
    monkeypatch.setattr(rig, "_launch", forgetful)
    assert rig.kill_browser(browser.browser_type, server, tmp_path, kills=1, seed=2).findings.lost
