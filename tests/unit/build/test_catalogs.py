"""Every script that says a text of a part brings the part along; nothing is in two catalogs, nothing in none."""

import re
from pathlib import Path

import pytest

from crm_web.build import catalogs
from crm_web.i18n import CATALOGS
from crm_web.i18n.parts import PARTS, part_of

COMPONENTS = Path("crm_web/components")
SAID = re.compile(r"[\"'`]([a-z_]+\.)[\w.$]")
SAYING = sorted(path for path in COMPONENTS.rglob("*.jsx"))


@pytest.mark.parametrize("script", SAYING, ids=lambda path: path.name)
def test_a_script_brings_the_parts_that_it_says(script: Path):
    source = script.read_text("utf-8")
    parts = {part_of(prefix) for prefix in SAID.findall(source)} - {""}
    assert parts == set(re.findall(r'import "\$/catalogs/(\w+)\.js";', source))


@pytest.mark.parametrize("language", CATALOGS)
def test_every_text_of_the_screen_is_in_one_module(language: str):
    keys = [key for part in ("", *PARTS) for key in catalogs.texts(part)[language]]
    assert sorted(keys) == sorted(key for key in CATALOGS[language] if not key.startswith(catalogs.OF_THE_SERVER))


@pytest.mark.parametrize("part", PARTS)
def test_a_part_has_texts_and_its_module_holds_them(part: str):
    said = catalogs.texts(part)["en"]
    assert said
    assert all(text in catalogs.part(part) for key, text in said.items() if '"' not in text)


def test_what_people_write_is_no_property_that_every_object_has():
    bare = '{"__proto__":null,'
    assert catalogs.module().count(bare) == 1 + len(CATALOGS)
