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
