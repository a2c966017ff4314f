"""The bundle is built by one start at a time: who comes meanwhile waits, and finds it built."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from crm_web.launch import bundle


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What was built, in a folder of its own, by a build that another start comes across."""
    made: list[str] = []
    monkeypatch.setattr(bundle, "HOME", tmp_path)
    monkeypatch.setattr(bundle, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(bundle, "fingerprint", lambda: "as it is now")
    return made


def test_two_starts_build_once(monkeypatch: pytest.MonkeyPatch, built: list[str]) -> None:
    begun, late = Event(), Event()

    def export() -> None:
        built.append("pages")
        begun.set()
        late.wait(0.2)  # longer than the other start takes to come here, were it not to wait

    monkeypatch.setattr(bundle, "_export", export)
    with ThreadPoolExecutor(2) as starts:
        first = starts.submit(bundle.build)
        assert begun.wait(10)
        assert (starts.submit(bundle.build).result(), first.result()) == (False, True)
    assert built == ["pages"]


@pytest.mark.parametrize("folder", ["reflex.lock", "tests/js", "tests/lighthouse"])
def test_a_lock_names_no_address_at_which_a_package_takes_money(folder: str) -> None:
    lock = Path(folder, "package-lock.json").read_text("utf-8")
    assert bundle.without_funding(lock) == lock


def test_of_a_lock_all_else_stays_as_npm_wrote_it() -> None:
    package = '{\n  "packages": {\n    "one": {\n      "license": "Š"%s\n    }\n  }\n}\n'
    funded = package % ',\n      "funding": {\n        "url": "https://example.com"\n      }'
    assert bundle.without_funding(funded) == package % ""
