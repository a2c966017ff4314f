"""Vite's settings get their groups and modules once; settings without their places, or states that would need what is left out, stop it."""

import re
from pathlib import Path

import pytest

from crm_web.build.first_scripts import ADDED, with_few_scripts

CONFIG = 'groups: [\n  {\n    test: /env.json/,\n    name: "reflex-env",\n  },\n],\nresolve: {\n  alias: [\n  ],\n},'


def test_what_is_added_stands_there_once():
    config = with_few_scripts(CONFIG)
    assert [config.count(added) for added in ADDED.values()] == [1, 1]
    assert with_few_scripts(config) == config


@pytest.mark.parametrize("place", ADDED)
def test_settings_without_its_place_are_refused(place: str):
    with pytest.raises(RuntimeError, match=re.escape(place)):
        with_few_scripts(CONFIG.replace(place, ""))


def test_no_state_needs_cookies_or_files_of_reflex():
    reflex_own = re.compile(r"\brx\.(Cookie|upload|UploadFile|selected_files)")
    assert [file for file in Path("crm_web").rglob("*.py") if reflex_own.search(file.read_text("utf-8"))] == []
