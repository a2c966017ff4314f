"""A page of a list is read along an index on every engine: its time does not grow with the list."""

import re

import pytest
from sqlalchemy import event

from tests.integration.saves import create, page

EXPLAIN = {
    "sqlite": ["EXPLAIN QUERY PLAN {}"],
    "postgresql": ["SET enable_seqscan = off", "SET enable_bitmapscan = off", "EXPLAIN {}"],
}
BOUNDS = {"sqlite": ["sort_key>?", "sort_key<?"], "postgresql": ["sort_key >= ", "sort_key < "]}
SORTS = {"sqlite": "TEMP B-TREE", "postgresql": "Sort"}


@pytest.fixture
def plan(database, engine):
    """Return how the engine reads for a page what a pattern finds in a statement."""

    def explained(actor, path: str, pattern: str) -> str:
        seen: list[tuple[str, object]] = []
        event.listen(database.reader, "before_cursor_execute", lambda *call: seen.append((call[2], call[3])))
        page(actor, path)
        statement, parameters = next(each for each in seen if re.search(pattern, each[0], re.DOTALL))
        with database.reader.connect() as connection:
            *_, rows = [
                connection.exec_driver_sql(each.format(statement), parameters if "{}" in each else None)
                for each in EXPLAIN[engine]
            ]
            return "\n".join(str(row[-1]) for row in rows)

    return explained


@pytest.mark.parametrize(
    ("path", "table"),
    [
        ("/contacts", "contact"),
        ("/contacts?only=mine", "contact"),
        ("/contacts?from=K", "contact"),
        ("/companies", "company"),
        ("/tickets", "ticket"),
        ("/phone", "activity"),
    ],
)
def test_a_page_of_a_list_sorts_nothing(plan, eva, engine, path, table):
    create(eva, last_name="Dvořáková")
    read = plan(eva, path, rf"FROM {table}\s.*ORDER BY")
    assert f"ix_{table}_" in read
    assert SORTS[engine] not in read


@pytest.mark.parametrize("path", ["/contacts?from=K", "/contacts?from=K&only=mine"])
def test_each_letter_is_looked_up_along_an_index(plan, eva, engine, path):
    """Which one of two that begin alike is PostgreSQL's to choose: by what it has counted so far."""
    read = plan(eva, path, "WITH ranges")
    (found,) = [line for line in read.splitlines() if "ix_contact" in line or "Index Cond" in line][-1:]
    assert "ix_contact_" in read
    assert SORTS[engine] not in read
    assert all(bound in found for bound in BOUNDS[engine])
