"""Only crm_web/storage/ may say what one engine alone understands."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_web.storage import database

ROOT = Path(database.__file__).parents[1]
FUNCTIONS = {"count", "max", "min"}  # of SQL itself, the same on each engine
RAW = {
    "text",
    "literal_column",
    "dialect",
    "dialects",
    "exec_driver_sql",
    "regexp_match",
    "ilike",
    "on_conflict_do_update",
}
MODULES = ("sqlalchemy", "sqlmodel")


def engines_own(source: str) -> Iterator[str]:
    """Return what is SQL of one engine, or written as text: names from SQLAlchemy, and functions of SQL beyond the plain ones."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in MODULES:
            yield from ({alias.name for alias in node.names} | set((node.module or "").split("."))) & RAW
        if isinstance(node, ast.Attribute):
            is_function = isinstance(node.value, ast.Name) and node.value.id == "func"
            if (is_function and node.attr not in FUNCTIONS) or node.attr in RAW - {"text"}:
                yield node.attr


@pytest.mark.parametrize(
    "source",
    [
        "from sqlalchemy import text",
        "from sqlmodel import literal_column",
        "from sqlalchemy.dialects.postgresql import insert",
        "func.json_extract(a, b)",
        "session.get_bind().dialect.name",
        "col(a).ilike('x')",
    ],
)
def test_it_is_seen(source):
    assert list(engines_own(source))


def test_nothing_outside_storage_is_for_one_engine_alone():
    outside = [path for path in ROOT.rglob("*.py") if path.parent != ROOT / "storage"]
    assert {path.name: found for path in outside if (found := list(engines_own(path.read_text("utf-8"))))} == {}
