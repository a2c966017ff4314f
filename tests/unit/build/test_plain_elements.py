"""Emotion's name leads to React; a Vite configuration without aliases stops the build."""

import re
from pathlib import Path

import pytest

from crm_web.build.plain_elements import ALIAS, with_alias

CONFIG = "resolve: {\n    alias: [\n      {\n        find: '$',\n      },\n    ],\n  },"
STYLED = re.compile(r"\b(css|style|style_)=")


def test_the_alias_stands_first_and_once():
    config = with_alias(CONFIG)
    assert config.index(ALIAS) < config.index("find: '$'")
    assert with_alias(config) == config


def test_settings_without_aliases_are_refused():
    with pytest.raises(RuntimeError, match="emotion"):
        with_alias("export default {}")


def test_nothing_needs_emotion():
    sources = [*Path("crm_web").rglob("*.py"), *Path("crm_web").rglob("*.jsx")]
    assert [file for file in sources if STYLED.search(file.read_text("utf-8"))] == []
