"""`/sw.js` names what a phone keeps, and has another version as soon as any of that has changed."""

import re
from pathlib import Path

import pytest

from crm_web.build.service_worker import service_worker

FILES = {
    "assets/a-1.js": "a",
    "assets/a-1.js.br": "packed",
    "contacts/index.html": "<p>list</p>",
    "contacts/new/index.html": "<p>new</p>",
    "index.html": "<p>home</p>",
    "__spa-fallback.html": "<p>any</p>",
    "manifest.webmanifest": '{"start_url": "/contacts", "shortcuts": [{"url": "/contacts#search"}, {"url": "/elsewhere"}]}',
    "app.css": "p {}",
}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def version(script: str) -> str:
    return re.search(r'"shell-(\w{16})"', script)[1]


def test_it_keeps_pages_and_scripts_but_no_packed_twins(bundle):
    script = service_worker(bundle)
    for name in ("/assets/a-1.js", "/contacts/index.html", "/__spa-fallback.html", "/manifest.webmanifest"):
        assert f'"{name}"' in script
    assert ".br" not in script
    assert "__FILES__" not in script
    assert "__PAGES__" not in script


def test_each_page_has_its_address(bundle):
    script = service_worker(bundle)
    assert '{"/contacts": "/contacts/index.html", "/contacts/new": "/contacts/new/index.html"}' in script


def test_the_pages_that_the_icon_opens_are_the_browsers_to_find(bundle):
    assert 'const OPENED = ["/contacts"];' in service_worker(bundle)


def test_the_same_bundle_is_the_same_version_and_any_change_another(bundle):
    before = version(service_worker(bundle))
    assert version(service_worker(bundle)) == before
    (bundle / "contacts/index.html").write_text("<p>other</p>")
    assert version(service_worker(bundle)) != before
