import pytest

from tests import browser


def test_where_no_chromium_is_found_one_has_to_be_installed(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.delenv("CRM_CHROMIUM", raising=False)
    with pytest.raises(LookupError):
        browser.find()


def test_playwrights_own_is_used_where_it_is_installed(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    (tmp_path / "chromium-1200").mkdir()
    assert browser.find() is None


def test_one_that_is_named_wins(monkeypatch):
    monkeypatch.setenv("CRM_CHROMIUM", "/opt/chromium")
    assert browser.find() == "/opt/chromium"


def test_the_headless_shell_is_taken_where_it_is_enough_and_there_is_one(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CRM_CHROMIUM", raising=False)
    for name in (whole := tmp_path / "chromium", shell := tmp_path / "chromium-headless-shell"):
        name.touch(0o755)
        assert browser.find_shell() == str(name)
    assert (browser.find(), browser.find_shell()) == (str(whole), str(shell))
